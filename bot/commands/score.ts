import { z } from 'zod';
import type { Answer } from '../../retrieval/answer/answer.ts';
import { plainText } from '../../retrieval/answer/answer.ts';
import { NEW_DIALOGUE } from '../../retrieval/understand/dialogue.ts';
import type { App } from '../app.ts';
import { complain, print, printJson } from '../terminal/output.ts';
import { type CommonOptions, UsageError, withApp } from './command.ts';
import { readJsonLines } from './json-lines.ts';

/** A question with what a right answer holds; what is left out is not looked at. */
export const ScoredQuestion = z.strictObject({
  type: z.string(),
  question: z.string().min(1),
  after: z.array(z.string()).optional(),
  expect: z.strictObject({
    kind: z.string().optional(),
    reason: z.string().optional(),
    agency: z.string().optional(),
    year: z.number().int().optional(),
    /** Cells and their values; null for one without a number. The answer holds these and no other. */
    figures: z.record(z.string(), z.number().nullable()).optional(),
    /** The value of the operation. */
    computed: z.number().optional(),
    /** Words the text holds. */
    says: z.array(z.string()).optional(),
    /** Words one of the quotes holds. */
    quotes: z.string().optional(),
    /** Rules that cast doubt. */
    doubts: z.array(z.string()).optional(),
    choices: z.number().int().optional(),
  }),
});
export type ScoredQuestion = z.infer<typeof ScoredQuestion>;

export type Verdict = 'right' | 'wrong' | 'refused' | 'cited wrongly';

/** Runs question sets and prints how many answers were right, wrong, refused and cited wrongly, per type. */
export async function score(files: readonly string[], options: CommonOptions): Promise<void> {
  if (files.length === 0) throw new UsageError('用法：nianbao score 问题集.jsonl…');
  await withApp(options, async (app) => {
    const tally = new Map<string, Record<Verdict, number>>();
    for (const one of (await Promise.all(files.map(readQuestions))).flat()) {
      const answer = await answerAfter(app, one);
      const { verdict, why } = judge(one, answer);
      const row = tally.get(one.type) ?? { right: 0, wrong: 0, refused: 0, 'cited wrongly': 0 };
      row[verdict] += 1;
      tally.set(one.type, row);
      if (verdict !== 'right') complain(`${verdict}: ${one.question} — ${why}`);
    }
    tell(tally, options.json === true);
  });
}

/** The questions of a set. */
export async function readQuestions(file: string): Promise<ScoredQuestion[]> {
  return await readJsonLines(file, ScoredQuestion, '{"type": "…", "question": "…", "expect": {…}}');
}

async function answerAfter(app: App, one: ScoredQuestion): Promise<Answer> {
  let dialogue = NEW_DIALOGUE;
  for (const earlier of one.after ?? []) dialogue = (await app.ask(earlier, dialogue)).dialogue;
  return await app.ask(one.question, dialogue);
}

/** Holds an answer against what was expected. */
export function judge({ expect }: ScoredQuestion, answer: Answer): { verdict: Verdict; why: string } {
  const text = plainText(answer.lines);
  const cells = Object.fromEntries(
    answer.figures.map((figure) => [`${figure.table}.${figure.row}.${figure.column}`, figure.value]),
  );
  const wanted = expect.figures ? Object.entries(expect.figures) : [];
  const places = [...answer.figures, ...answer.citations];
  const wrong = [
    ...(expect.kind !== undefined && expect.kind !== answer.kind
      ? [`kind ${answer.kind}, expected ${expect.kind}`]
      : []),
    ...(expect.reason !== undefined && expect.reason !== answer.reason
      ? [`reason ${answer.reason}, expected ${expect.reason}`]
      : []),
    ...wanted.flatMap(([key, value]) =>
      key in cells && cells[key] === value ? [] : [`${key} is ${cells[key]}, expected ${value}`],
    ),
    ...(expect.figures
      ? Object.keys(cells).flatMap((key) => (key in (expect.figures ?? {}) ? [] : [`${key} was not asked for`]))
      : []),
    ...(expect.computed !== undefined && !answer.computed.some((one) => one.value === expect.computed)
      ? [`computed ${answer.computed.map((one) => one.value)}, expected ${expect.computed}`]
      : []),
    ...(expect.says ?? []).flatMap((words) => (text.includes(words) ? [] : [`does not say “${words}”`])),
    ...(expect.doubts ?? []).flatMap((rule) =>
      answer.doubts.some((doubt) => doubt.rule === rule) ? [] : [`no doubt ${rule}`],
    ),
    ...(expect.choices !== undefined && expect.choices !== answer.choices.length
      ? [`${answer.choices.length} choices, expected ${expect.choices}`]
      : []),
  ];
  const [first] = wrong;
  if (first !== undefined) {
    const refused = answer.kind === 'refusal' && expect.kind !== 'refusal';
    return { verdict: refused ? 'refused' : 'wrong', why: wrong.join('; ') };
  }
  const elsewhere = places.find(
    (place) =>
      (expect.agency !== undefined && place.agency !== expect.agency) ||
      (expect.year !== undefined && place.year !== expect.year),
  );
  if (elsewhere) return { verdict: 'cited wrongly', why: `cites ${elsewhere.agency} ${elsewhere.year}` };
  if (
    expect.quotes !== undefined &&
    !answer.citations.some((citation) => citation.quote.replace(/\s/g, '').includes(expect.quotes ?? ''))
  ) {
    return { verdict: 'cited wrongly', why: `no quote holds “${expect.quotes}”` };
  }
  return { verdict: 'right', why: '' };
}

function tell(tally: ReadonlyMap<string, Record<Verdict, number>>, json: boolean): void {
  const rows = [...tally].map(([type, counts]) => ({ type, ...counts }));
  const total = rows.reduce(
    (sum, row) => ({
      type: '合计',
      right: sum.right + row.right,
      wrong: sum.wrong + row.wrong,
      refused: sum.refused + row.refused,
      'cited wrongly': sum['cited wrongly'] + row['cited wrongly'],
    }),
    { type: '合计', right: 0, wrong: 0, refused: 0, 'cited wrongly': 0 },
  );
  if (json) for (const row of [...rows, total]) printJson(row);
  else {
    print('正确  答错  误拒  引错  类型');
    for (const row of [...rows, total]) {
      const numbers = [row.right, row.wrong, row.refused, row['cited wrongly']].map((count) =>
        String(count).padStart(4),
      );
      print(`${numbers.join('  ')}  ${row.type}`);
    }
  }
}
