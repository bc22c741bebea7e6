import type { Store } from '../../../db/store.ts';
import type { Answer } from '../../../retrieval/answer/answer.ts';
import { createAsk } from '../../../retrieval/ask.ts';
import type { Consult } from '../../../retrieval/model/consultation.ts';
import { NEW_DIALOGUE } from '../../../retrieval/understand/dialogue.ts';
import { statedNumbers, type TextOf, unproven } from './evidence.ts';
import { type Judgement, judge } from './judge.ts';
import type { ScoredQuestion } from './question.ts';
import type { Scored } from './tally.ts';

/** An answer with its question and what is said of it. */
export interface Judged extends Scored {
  readonly question: ScoredQuestion;
  readonly answer: Answer;
  /** Words for everything that is wrong with it; empty for a right one. */
  readonly complaints: readonly string[];
}

/** Asks the questions of a set one after another and judges the answers; by the rules alone where no model is given. */
export async function* judged(
  store: Store,
  questions: readonly ScoredQuestion[],
  now: () => Date,
  consult?: Consult,
): AsyncGenerator<Judged> {
  const held: string[] = [];
  const ask = createAsk(store, { now, consult, onUnverified: (error) => held.push(error.message) });
  const textOf = createTexts(store);
  for (const question of questions) {
    let dialogue = NEW_DIALOGUE;
    for (const earlier of question.after ?? []) dialogue = (await ask(earlier, dialogue)).dialogue;
    held.length = 0;
    const answer = await ask(question.question, dialogue);
    const judgement = judge(question, answer, await unproven(answer, textOf));
    const { all, unfounded } = statedNumbers(answer);
    const doubtful = [...unfounded.map((number) => `number without evidence: ${number}`), ...held];
    yield {
      type: question.type,
      question,
      answer,
      judgement,
      numbers: { checked: all + held.length, unfounded: doubtful.length },
      complaints: [...complaintOn(question, judgement), ...doubtful.map((why) => `${question.question} — ${why}`)],
    };
  }
}

function complaintOn({ question, type, after = [] }: ScoredQuestion, judgement: Judgement): string[] {
  const { verdict, wrongNumber, why } = judgement;
  if (verdict === 'right') return [];
  return [`${wrongNumber ? 'wrong number' : verdict}: ${type} ${[...after, question].join(' > ')} — ${why}`];
}

/** The stored texts, each read once. */
function createTexts(store: Store): TextOf {
  const texts = new Map<string, Promise<string | undefined>>();
  return (agency, year, version) => {
    const key = `${agency}/${year}/${version}`;
    const text = texts.get(key) ?? read(agency, year, version);
    texts.set(key, text);
    return text;
  };

  async function read(agency: string, year: number, version: number): Promise<string | undefined> {
    const report = await store.reports.newest(agency, year);
    return report?.version === version ? await store.reports.text(report.id) : undefined;
  }
}
