import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readReport } from '../../../ingest/ingest.ts';
import { openReader, type Reader } from '../../../ingest/read/reader.ts';
import { type Format, filesIn } from '../../fixtures/formats/formats.ts';
import { officeIsHere } from '../../fixtures/formats/office.ts';
import { FORM_2021, printPage, reportToPrint } from '../../fixtures/formats/printed-report.ts';
import { digits, median, perSecond, timed } from '../measure.ts';
import type { BenchOptions } from '../options.ts';
import { openReport, progress } from '../report.ts';

const BARE = join(import.meta.dirname, '../bare-reader.mjs');
/** The program that a user runs; `npm run build` makes it. */
const COMPILED = new URL('../../../dist/ingest/read/child.js', import.meta.url);
const LIMITS = { milliseconds: 60_000, megabytes: 512 };
const Bare = z.object({ ms: z.number(), megabytes: z.number() });

/** Each kind of file, and which of the formats stands for it. */
const KINDS = { text: 'tabs', html: 'html', docx: 'docx', doc: 'doc', pdf: 'pdf' } as const satisfies Record<
  string,
  Format
>;
type Kind = keyof typeof KINDS;

/** How fast files of each kind are read and understood, and with how much memory, beside their bare library. */
export async function formats(options: BenchOptions): Promise<void> {
  const report = openReport('formats');
  const rows: string[][] = [];
  for (const count of options.reports ?? [48]) {
    for (const kind of kindsHere()) rows.push(await rowOf(kind, count, options));
  }
  report.table(
    `Reports a second, one file after another (median of ${options.runs})`,
    ['kind', 'files', 'reader', 'with figures', 'bare library', 'share of the bare library', 'reader MB', 'bare MB'],
    rows,
  );
  report.note(
    'The same files in the same run, one not counted first. Reader: bytes to words and tables; text in this process, all else in one of its own. Bare library: a process that decodes text (`TextDecoder`), loads markup (`cheerio`), converts to HTML (`mammoth`), takes the body (`word-extractor`) or the words of each page (`pdfjs-dist`). MB: the most memory that the process which reads held; a reader for text has none of its own.',
  );
}

function kindsHere(): Kind[] {
  if (!existsSync(COMPILED)) throw new Error('dist is not built: npm run build');
  const office = officeIsHere();
  if (!office) progress('docx, doc and pdf are left out: LibreOffice is not here to make them');
  return (Object.keys(KINDS) as Kind[]).filter((kind) => {
    if (kind === 'text' || kind === 'html') return true;
    return office;
  });
}

async function rowOf(kind: Kind, count: number, options: BenchOptions): Promise<string[]> {
  const files = filesOfKind(kind, count, options);
  const runs: { reader: number; figures: number; bare: number }[] = [];
  let [memory, bareMemory] = [0, 0];
  for (let run = 1; run <= options.runs; run += 1) {
    progress(`${kind}, run ${run} of ${options.runs}`);
    const reader = openReader(LIMITS, COMPILED);
    try {
      await readAll(reader, files.slice(0, 1), false);
      const alone = await timed(() => readAll(reader, files, false));
      const whole = await timed(() => readAll(reader, files, true));
      memory = Math.max(memory, kind === 'text' ? 0 : childMegabytes());
      const bare = bareRun(kind, files);
      bareMemory = Math.max(bareMemory, bare.megabytes);
      runs.push({ reader: alone.ms, figures: whole.ms, bare: bare.ms });
    } finally {
      await reader.close();
    }
  }
  const rate = (of: 'reader' | 'figures' | 'bare') => perSecond(count, median(runs.map((run) => run[of])));
  const share = median(runs.map((run) => run.bare / run.reader));
  const megabytes = memory === 0 ? '-' : digits(memory);
  return [
    kind,
    String(count),
    rate('reader'),
    rate('figures'),
    rate('bare'),
    digits(share),
    megabytes,
    digits(bareMemory),
  ];
}

/** A table that is not read would make the work lighter than it is. */
async function readAll(reader: Reader, files: readonly string[], figures: boolean): Promise<void> {
  for (const file of files) {
    const document = await reader.read(readFileSync(file), file);
    if (!figures) continue;
    const unread = readReport(document, file).tables.find((table) => table.status === 'unread');
    if (unread) throw new Error(`${file}: ${unread.reason}`);
  }
}

function bareRun(kind: Kind, files: readonly string[]): z.infer<typeof Bare> {
  const { status, stdout, stderr } = spawnSync('node', [BARE, kind, ...files], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Bare.parse(JSON.parse(stdout));
}

/** The most that a process started by this one has held, as Linux counts it; 0 elsewhere. */
function childMegabytes(): number {
  if (!existsSync('/proc/self/task')) return 0;
  const children = readdirSync('/proc/self/task').flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, 'latin1').trim().split(' '),
  );
  const peaks = children.map((pid) => {
    const status = pid === '' ? '' : readFileSync(`/proc/${pid}/status`, 'latin1');
    return Number(/^VmHWM:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
  });
  return Math.max(0, ...peaks);
}

function filesOfKind(kind: Kind, count: number, { folder, seed }: BenchOptions): string[] {
  const reports = join(folder, `formats-${seed}-${count}`);
  mkdirSync(reports, { recursive: true });
  progress(`making ${count} ${kind} files`);
  const pages = Array.from({ length: count }, (_, at) => printPage(reportToPrint(FORM_2021, seed * 1000 + at)));
  return filesIn(KINDS[kind], pages).map((bytes, at) => {
    const file = join(reports, `${at}.${kind}`);
    writeFileSync(file, bytes);
    return file;
  });
}
