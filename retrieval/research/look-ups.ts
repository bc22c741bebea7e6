import { z } from 'zod';
import type { Store } from '../../db/store.ts';
import type { LookUp } from '../../prompts/chat-model.ts';
import type { Line } from '../answer/answer.ts';
import { plainText } from '../answer/answer.ts';
import type { Draft } from '../answer/draft.ts';
import { passagesText } from '../answer/model/passages-given.ts';
import { placesCited } from '../answer/model/places-of-plan.ts';
import type { GivenFigure, GivenPassage } from '../answer/model/told.ts';
import { UnverifiedAnswerError, verify } from '../answer/verify.ts';
import { write } from '../answer/writers.ts';
import type { Allowed } from '../understand/model/allowed.ts';
import { madeUp } from '../understand/model/made-up.ts';
import { planOf } from '../understand/model/plan-of.ts';
import { SingleReading } from '../understand/model/reading.ts';
import type { Directory } from '../understand/names/directory.ts';
import { agencyOf, yearOf } from '../understand/plan/about.ts';
import { asPlanned } from '../understand/settled.ts';

type Ask = SingleReading['ask'];

/** What a model has looked up for one question: answers of the rules, each verified, and the passages in them. */
export interface Desk {
  readonly lookUps: readonly LookUp[];
  /** In the order of their numbers: `f1` is the first. */
  readonly found: readonly Draft[];
  readonly passages: readonly GivenPassage[];
  /** The looked-up answers as numbers that may be written into a sentence. */
  figures(): GivenFigure[];
}

const KINDS: Readonly<Record<string, { readonly about: string; readonly asks: readonly Ask[] }>> = {
  figures: {
    about: '查表里的数：一个机关的，几个机关的，排名，合计，几年的变化',
    asks: ['figures', 'change', 'trend', 'compare', 'between', 'rank', 'total', 'filter', 'distribution'],
  },
  passages: {
    about: '查报告里的话：某一部分，某件事，一字不差的话',
    asks: ['section', 'topic', 'phrase', 'similar', 'diff', 'shared'],
  },
  coverage: { about: '查收录了哪些机关、哪些年，数对不对得上', asks: ['coverage', 'checks'] },
};

/** Opens the desk for a question: the read operations of the plan, and nothing else. */
export function openDesk(store: Store, directory: Directory, allowed: Allowed, question: string): Desk {
  const found: Draft[] = [];
  const passages: GivenPassage[] = [];

  /** Whom a look-up has found may be asked about in the next. */
  function allowedNow(): Allowed {
    const met = found.flatMap(({ figures, citations }) => [...figures, ...citations].map(({ agency }) => agency));
    const agencies = [...new Set(met)].flatMap((id) => directory.byId.get(id) ?? []);
    return { ...allowed, agencies: [...allowed.agencies, ...agencies] };
  }

  async function lookUp(given: unknown, asks: readonly Ask[]): Promise<string> {
    const reading = Wanted.safeParse(given);
    if (!reading.success) return `不能这样查：${reading.error.issues[0]?.path.join('.')}`;
    const plan = reading.data.look_up;
    if (!asks.includes(plan.ask)) return '这个工具不查这个';
    const wrong = madeUp({ plan }, allowedNow());
    if (wrong.length > 0) return `不能这样查：${wrong.join('；')}`;
    const made = planOf({ plan }, question);
    if (!made.plan) return `不能这样查：${made.problem}`;
    return await keep(verify(await write(store, made.plan, asPlanned(made.plan))));
  }

  async function keep(draft: Draft): Promise<string> {
    found.push(draft);
    const added = (await placesCited(store, draft)).map((place, at) => ({
      ...place,
      id: `p${passages.length + at + 1}`,
    }));
    passages.push(...added);
    const words = withoutQuotes(draft.lines);
    return [`f${found.length}：${words}`, ...(added.length > 0 ? [passagesText(added)] : [])]
      .join('\n')
      .slice(0, LONGEST);
  }

  return {
    found,
    passages,
    figures: () =>
      found.map((draft, at) => ({
        id: `f${at + 1}`,
        agency: agencyOf(draft.plan) ?? '',
        year: yearOf(draft.plan) ?? 0,
      })),
    lookUps: Object.entries(KINDS).map(([name, { about, asks }]) => ({
      name,
      about,
      shape: z.strictObject({
        look_up: z.union(SingleReading.options.filter((one) => asks.includes(one.shape.ask.value))),
      }),
      run: (given) => lookUp(given, asks).catch(notFound),
    })),
  };
}

const Wanted = z.strictObject({ look_up: SingleReading });
/** Of one look-up that is sent to the model. */
const LONGEST = 3_000;

/** The lines that say something of their own; quotes are given as passages. */
function withoutQuotes(lines: readonly Line[]): string {
  const own = lines.filter((line) => !line.some((span) => typeof span === 'object' && 'quote' in span));
  return plainText(own).replace(/\[\d+\]/g, '');
}

function notFound(error: unknown): string {
  if (!(error instanceof UnverifiedAnswerError)) throw error;
  return '没有查到能核对的结果';
}
