import type { Store } from '../db/store.ts';
import type { Answer } from './answer/answer.ts';
import { type Draft, emptyDraft } from './answer/draft.ts';
import { type OnLine, toldAnswer } from './answer/model/told-answer.ts';
import { UnverifiedAnswerError, verify } from './answer/verify.ts';
import { write } from './answer/writers.ts';
import type { Consult, Consultation } from './model/consultation.ts';
import { researched } from './research/researched.ts';
import { continued, type Dialogue, NEW_DIALOGUE } from './understand/dialogue.ts';
import { isUnsure, type Lost, planByModel } from './understand/model-planner.ts';
import { createDirectory, type Directory } from './understand/names/directory.ts';
import { agencyOf, single } from './understand/plan/about.ts';
import type { QueryPlan } from './understand/plan/plan.ts';
import { planByRules } from './understand/planner.ts';
import type { Known } from './understand/settled.ts';

/** Answers a question; `before` is what the dialogue knows so far, and the answer holds what it knows then. */
export type Ask = (question: string, before?: Dialogue, asking?: Asking) => Promise<Answer>;

/** Who asks, and how. */
export interface Asking {
  /** Whose share of the language model this is, without a name; nobody's when left out, as at the machine itself. */
  readonly who?: string;
  /** Takes what a language model sums up line by line, each checked, while the answer is still being made; the answer replaces them. */
  readonly onLine?: OnLine;
  /** The rules alone answer, as while somebody is still typing. */
  readonly byRules?: boolean;
}

/** What the flow needs beside the store. */
export interface AskParts {
  /** For 去年 and the like. */
  readonly now: () => Date;
  /** Begins what is asked of a language model; without it none is. */
  readonly consult?: Consult | undefined;
  /** Told when a draft was held back because it could not be tied to evidence. */
  readonly onUnverified?: (error: UnverifiedAnswerError, question: string) => void;
}

/** The whole flow: question -> plan -> evidence and answer -> verified answer. */
export function createAsk(store: Store, { now, consult, onUnverified }: AskParts): Ask {
  const directoryOf = createDirectoryCache(store);

  return async (question, before = NEW_DIALOGUE, { who, onLine, byRules: alone = false } = {}) => {
    const started = performance.now();
    const consultation = alone ? undefined : consult?.(who ?? null);
    const directory = await directoryOf();
    const known = { directory, yearsOf: store.reports.yearsOf, storedYears: store.reports.storedYears };
    const byRules = await planByRules(question, known, now(), before);
    const byModel =
      consultation && isUnsure(question, byRules)
        ? await planned({ typed: question, before, byRules }, known, consultation)
        : undefined;
    const understood = byModel?.understood ?? byRules;
    const written = byModel?.draft ?? checked(await write(store, byRules.plan, byRules), question);
    const told =
      consultation && (await toldAnswer(store, consultation, { question, understood, draft: written }, onLine));
    const draft = told ?? written;
    const { stated: _, ...answer } = draft;
    const { sure } = understood;
    // Of a sum over many nobody is spoken of first.
    const first = isOverMany(understood.plan) ? null : (draft.figures[0]?.agency ?? null);
    const listed = [...new Set(draft.figures.map(({ agency }) => agency))];
    const taken = { sure, first, listed, found: foundYear(draft), lacking: LACKING.has(draft.reason ?? '') };
    const dialogue = continued(before, question, understood.plan, taken);
    const planner = byModel ? 'model' : 'rules';
    const model = consultation?.seen() ?? null;
    return { question, ...answer, dialogue, planner, model, ms: performance.now() - started };
  };

  /** What a model plans is answered only where that can be tied to evidence; else the rules' reading is. */
  async function planned(lost: Lost, known: Known, consultation: Consultation) {
    const understood = await planByModel(lost, known, now(), consultation);
    if (!understood) return undefined;
    try {
      if (understood === 'steps') return await researched(store, { ...lost, known, now: now() }, consultation);
      return { understood, draft: verify(await write(store, understood.plan, understood)) };
    } catch (error) {
      consultation.rejected(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  function checked(draft: Draft, question: string): Draft {
    try {
      return verify(draft);
    } catch (error) {
      if (!(error instanceof UnverifiedAnswerError)) throw error;
      onUnverified?.(error, question);
      return {
        ...emptyDraft(draft.plan),
        reason: 'unclear',
        lines: [['这个问题的答案没能通过核对，所以不发出。请换一种问法。']],
      };
    }
  }
}

function isOverMany(plan: QueryPlan): boolean {
  const { ask } = single(plan);
  return agencyOf(plan) === null && (ask === 'total' || ask === 'between' || ask === 'distribution');
}

/** Why a number that is asked for is not there. */
const LACKING: ReadonlySet<string> = new Set(['not_stored', 'unread', 'blank']);

/** The year of the highest or lowest number, when one year alone has it. */
function foundYear({ computed, figures }: Draft): number | null {
  const extreme = computed.find(({ operation }) => operation === 'maximum' || operation === 'minimum');
  const years = new Set(figures.flatMap(({ value, year }) => (value === extreme?.value ? [year] : [])));
  const [only = null] = years;
  return years.size === 1 ? only : null;
}

/** The agencies as they are now: read again when any process has changed what is stored. */
function createDirectoryCache(store: Store): () => Promise<Directory> {
  let revision = -1;
  let directory: Directory | undefined;
  return async () => {
    const current = store.engine.revision();
    if (!directory || current !== revision) {
      directory = createDirectory(await store.agencies.all(), await store.agencies.otherNames());
      revision = current;
    }
    return directory;
  };
}
