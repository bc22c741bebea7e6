import { afterAll, describe, expect, it } from 'vitest';
import { IngestError } from '../../ingest/errors.ts';
import { readReport } from '../../ingest/ingest.ts';
import { plainDocument } from '../../ingest/read/document.ts';
import { readHtml } from '../../ingest/read/html.ts';
import { randomOf } from '../bench/random.ts';
import type { WrittenFormat } from '../fixtures/formats/formats.ts';
import { FORM_2019, FORM_2021, FORM_MIXED } from '../fixtures/formats/printed-report.ts';
import { ADDITIONS } from '../fixtures/fuzz/additions.ts';
import { type Judgement, judge, type Verdict } from '../fixtures/fuzz/judge.ts';
import { LOSSES } from '../fixtures/fuzz/losses.ts';
import { type Marked, markedReport, printed } from '../fixtures/fuzz/marked.ts';
import type { Mutation } from '../fixtures/fuzz/mutation.ts';
import { SHIFTS } from '../fixtures/fuzz/shifts.ts';
import { SPANS } from '../fixtures/fuzz/spans.ts';
import { SWAPS } from '../fixtures/fuzz/swaps.ts';

const TEXTS: readonly WrittenFormat[] = ['tabs', 'copied', 'bars', 'markdown', 'blanks', 'cell lines', 'raw'];
const OF_ANY = [...LOSSES, ...SHIFTS, ...SWAPS, ...ADDITIONS];
/** In HTML every cell is a line, so what happens to lines happens to cells; these two speak of whole rows on a line. */
const OF_LINES_ALONE = ['the values of a row lost', 'the values of a row before its label'];
const OF_PAGES = [...OF_ANY.filter(({ name }) => !OF_LINES_ALONE.includes(name)), ...SPANS];
const FORMS = [FORM_2021, FORM_2021, FORM_MIXED, FORM_2019];
/** More of every damage, for a longer search than a test can be. */
const SCALE = Number(process.env.NIANBAO_FUZZ ?? 1);
const counts = new Map<string, Record<Verdict | 'refused', number>>();

afterAll(() => console.log(table()));

describe('a damaged report is never read wrongly in silence', () => {
  it.each(TEXTS)('as text: %s', async (format) => {
    expect(await silentIn(format, OF_ANY, 6 * SCALE, 1)).toEqual([]);
  });

  it.each(TEXTS)('as text, damaged twice: %s', async (format) => {
    expect(await silentIn(format, OF_ANY, 3 * SCALE, 2)).toEqual([]);
  });

  it('as a web page', async () => {
    expect(await silentIn('html', OF_PAGES, 10 * SCALE, 1)).toEqual([]);
  });
});

/**
 * The wrong readings that nothing tells, each damage done so many times. What is done to a page on top of another damage
 * adds something, so that what can be known of the figures stays as it was.
 */
async function silentIn(
  format: WrittenFormat,
  mutations: readonly Mutation[],
  times: number,
  damages: number,
): Promise<string[]> {
  const found: string[] = [];
  for (const [kind, mutation] of mutations.entries()) {
    for (let time = 0; time < times; time += 1) {
      const random = randomOf(kind, time, damages, format.length);
      const whole = markedReport(format, FORMS[time % FORMS.length] ?? FORM_2021, random.whole(1, 12));
      let report = mutation.change(whole, random);
      for (let more = 1; more < damages; more += 1) report = report && random.pick(ADDITIONS).change(report, random);
      if (!report) continue;
      const judged = await judgeFile(report);
      count(`${format === 'html' ? 'html: ' : ''}${mutation.name}`, judged?.verdict ?? 'refused');
      if (judged?.verdict !== 'silent') continue;
      found.push(`${mutation.name}: ${judged.silent.join('; ')}\n${damageOf(whole, report)}`);
    }
  }
  return found;
}

/** The lines that the damage made, to look at. */
function damageOf(whole: Marked, report: Marked): string {
  const before = new Set(printed(whole).split('\n'));
  const made = printed(report)
    .split('\n')
    .filter((line) => !before.has(line));
  return made.slice(0, 6).join('\n').slice(0, 600);
}

/** `null` when the file is refused as a whole. */
async function judgeFile(report: Marked): Promise<Judgement | null> {
  const text = printed(report);
  try {
    const document = report.format === 'html' ? await readHtml(Buffer.from(text), 'report.html') : plainDocument(text);
    return judge(report, readReport(document, 'report.txt'));
  } catch (error) {
    if (error instanceof IngestError) return null;
    throw error;
  }
}

function count(name: string, verdict: Verdict | 'refused'): void {
  const counted = counts.get(name) ?? { right: 0, absent: 0, told: 0, silent: 0, refused: 0 };
  counted[verdict] += 1;
  counts.set(name, counted);
}

function table(): string {
  const columns = ['right', 'absent', 'told', 'silent', 'refused'] as const;
  const rows = [...counts].map(
    ([name, counted]) => `${columns.map((column) => String(counted[column]).padStart(7)).join(' ')}  ${name}`,
  );
  return [columns.map((column) => column.padStart(7)).join(' '), ...rows].join('\n');
}
