import type { Store } from '../../db/store.ts';
import { prompt } from '../../prompts/prompt.ts';
import type { Line } from '../answer/answer.ts';
import { createCitations } from '../answer/citations.ts';
import { type Draft, emptyDraft } from '../answer/draft.ts';
import { joined } from '../answer/joined.ts';
import { pruned } from '../answer/model/pruned.ts';
import { heldSentence, type Told, WrittenSentences } from '../answer/model/told.ts';
import { toldLine } from '../answer/model/told-lines.ts';
import { verify } from '../answer/verify.ts';
import { type Consultation, LOOK_UPS } from '../model/consultation.ts';
import type { Dialogue } from '../understand/dialogue.ts';
import { allowedFor } from '../understand/model/allowed.ts';
import { slotsFor } from '../understand/model-planner.ts';
import { type QueryPlan, singlesOf } from '../understand/plan/plan.ts';
import { questionOf } from '../understand/question.ts';
import { readQuestion } from '../understand/read.ts';
import { asPlanned, type Known, type Understood } from '../understand/settled.ts';
import { type Desk, openDesk } from './look-ups.ts';

/** A question that takes several steps, and what is known before it. */
export interface Puzzle {
  readonly typed: string;
  readonly before: Dialogue;
  readonly known: Known;
  readonly now: Date;
}

/**
 * Has a model look things up one after the other and say which of them answer the question. It shows answers of the rules in full and
 * sentences of reports, and writes no word of its own; `undefined` when it finds nothing.
 * @throws UnverifiedAnswerError when what it put together does not hold
 */
export async function researched(
  store: Store,
  { typed, before, known, now }: Puzzle,
  consultation: Consultation,
): Promise<{ understood: Understood; draft: Draft } | undefined> {
  const read = readQuestion(questionOf(typed), known.directory, now, before);
  const allowed = await allowedFor(read, known);
  const { examples: _, ...slots } = await slotsFor(typed, known, now, before, allowed);
  const desk = openDesk(store, known.directory, allowed, typed);
  const words = prompt('researcher', { ...slots, most: String(LOOK_UPS), slot: '{{f1}}' });
  const { value } = await consultation.research(words, WrittenSentences, desk.lookUps);
  if (value === undefined || value.sentences.length === 0 || desk.found.length === 0) return undefined;
  const held = value.sentences.map((sentence) => heldSentence(sentence, desk.passages, desk.figures()));
  for (const why of held) if (typeof why === 'string') consultation.rejected(`researcher: ${why}`);
  const draft = verify(
    drafted(
      held.filter((one) => typeof one !== 'string'),
      desk,
    ),
  );
  return draft.lines.length > 0 ? { understood: asPlanned(draft.plan), draft } : undefined;
}

/** The look-ups that are named, each in full, and the sentences, in the order they were written; without any the look-ups alone. */
function drafted(told: readonly Told[], { found }: Desk): Draft {
  const named = told.flatMap(({ parts }) => parts.flatMap((part) => ('figure' in part ? [numberOf(part.figure)] : [])));
  const wanted = [...new Set(told.length > 0 ? named : found.keys())];
  const used = wanted.flatMap((at) => found[at] ?? []);
  const all = joined({ ask: 'several', plans: [] }, used);
  const plan = planOf(used.length > 0 ? used : found);
  const citations = createCitations(all.citations);
  const left = new Map(wanted.map((at, index) => [at, linesOf(all, used, index)]));
  const take = (at: number): readonly Line[] => {
    const lines = left.get(at) ?? [];
    left.delete(at);
    return lines;
  };
  const lines = told.flatMap(({ parts, alike }) => [
    ...parts.flatMap((part) => ('figure' in part ? take(numberOf(part.figure)) : [])),
    ...(parts.some((part) => 'passage' in part)
      ? [toldLine({ parts: parts.filter((part) => 'passage' in part), alike }, citations, { named: true })]
      : []),
  ]);
  const said = told.length > 0 ? lines : all.lines;
  if (said.length === 0) return emptyDraft(plan);
  const note = noteOf(
    found.length,
    told.some(({ parts }) => parts.some((part) => 'passage' in part)),
  );
  return pruned({
    ...all,
    kind: used.length === 0 ? 'passages' : all.kind,
    plan,
    lines: [...said, [note]],
    citations: citations.list,
    stated: [...all.stated, note],
  });
}

/** The lines of one of the joined answers. */
function linesOf(all: Draft, used: readonly Draft[], index: number): readonly Line[] {
  const before = used.slice(0, index).reduce((sum, { lines }) => sum + lines.length, 0);
  return all.lines.slice(before, before + (used[index]?.lines.length ?? 0));
}

function numberOf(figure: string): number {
  return Number(figure.slice(1)) - 1;
}

function planOf(drafts: readonly Draft[]): QueryPlan {
  const plans = drafts.flatMap(({ plan }) => singlesOf(plan));
  const [only, other] = plans;
  return only && !other ? only : { ask: 'several', plans: plans.slice(0, LOOK_UPS) };
}

function noteOf(times: number, told: boolean): string {
  const sentences = told ? '；没有引号的话由模型从原文里选出、缩短，只删不改' : '';
  return `（由模型分步查的，查了 ${times} 次${sentences}）`;
}
