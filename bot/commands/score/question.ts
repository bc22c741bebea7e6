import { z } from 'zod';
import { readJsonLines } from '../json-lines.ts';

const Value = z.number().nullable();

/** What a right answer holds; what is left out is not looked at. */
export const Expectation = z.strictObject({
  kind: z.string().optional(),
  reason: z.string().optional(),
  /** What kind of plan the question is. */
  ask: z.string().optional(),
  /** Whose reports are cited, and nobody else's. */
  agency: z.string().optional(),
  /** Agencies with a figure in the answer, perhaps among others. */
  agencies: z.array(z.string()).optional(),
  /** The year that is cited, and no other. */
  year: z.number().int().optional(),
  /** The years that are cited, and no others. */
  years: z.array(z.number().int()).optional(),
  /**
   * Cells and their values; null for one without a number. The answer holds these and no other. `table.row.column`,
   * with `year/` or `agency/year/` before it where the answer holds the cell more than once.
   */
  figures: z.record(z.string(), Value).optional(),
  /** The value of an operation, or operations with their values. */
  computed: z.union([z.number(), z.array(z.strictObject({ operation: z.string(), value: z.number() }))]).optional(),
  coverage: z
    .strictObject({ known: z.number().int(), stored: z.number().int(), matched: z.number().int() })
    .partial()
    .optional(),
  /** Words the first line holds. */
  first: z.array(z.string()).optional(),
  /** Words the text holds. */
  says: z.array(z.string()).optional(),
  /** Words the text does not hold. */
  notSays: z.array(z.string()).optional(),
  /** Words one of the quotes holds; white space is not looked at. */
  quotes: z.string().optional(),
  /** Rules that cast doubt. */
  doubts: z.array(z.string()).optional(),
  choices: z.number().int().optional(),
});
export type Expectation = z.infer<typeof Expectation>;

/** A question with what a right answer holds. */
export const ScoredQuestion = z.strictObject({
  /** The number of its type; see types.ts. */
  type: z.string(),
  question: z.string().min(1),
  /** What was asked before it in the dialogue. */
  after: z.array(z.string()).optional(),
  expect: Expectation,
});
export type ScoredQuestion = z.infer<typeof ScoredQuestion>;

/** A dialogue: every turn is asked with what was said before it. */
export const ScoredDialogue = z.strictObject({
  name: z.string().min(1),
  turns: z.array(z.strictObject({ say: z.string().min(1), expect: Expectation })).min(1),
});
export type ScoredDialogue = z.infer<typeof ScoredDialogue>;

/** The type that turns of a dialogue are counted under. */
export const DIALOGUE = '对话';

const DIALOGUE_EXAMPLE = '{"name": "…", "turns": [{"say": "…", "expect": {…}}]}';
const EXAMPLE = `{"type": "1", "question": "…", "expect": {…}} 或 ${DIALOGUE_EXAMPLE}`;

/** The questions of a set; a dialogue gives one question a turn. */
export async function readQuestions(file: string): Promise<ScoredQuestion[]> {
  const lines = await readJsonLines(file, z.union([ScoredQuestion, ScoredDialogue]), EXAMPLE);
  return lines.flatMap((line) => ('turns' in line ? turnsOf(line) : [line]));
}

export async function readDialogues(file: string): Promise<ScoredDialogue[]> {
  return await readJsonLines(file, ScoredDialogue, DIALOGUE_EXAMPLE);
}

/** The turns as questions, each with what was said before it. */
export function turnsOf({ turns }: ScoredDialogue): ScoredQuestion[] {
  return turns.map(({ say, expect }, index) => ({
    type: DIALOGUE,
    question: say,
    ...(index === 0 ? {} : { after: turns.slice(0, index).map((turn) => turn.say) }),
    expect,
  }));
}
