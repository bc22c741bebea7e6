import type { Part } from '../../../db/form/parts.ts';
import type { PassageInContext } from '../../../db/queries/passages.ts';
import type { Store } from '../../../db/store.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import { agenciesIn } from '../region.ts';
import { type OpenReport, openReportById } from '../reports.ts';
import { similarPassages } from './passages.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { familiesOf } from './wording.ts';
import { type Fit, fitOf, headingFitOf, partFitOf } from './wording-fit.ts';

/** A sentence that puts something in a similar way. */
export interface Wording {
  readonly open: OpenReport;
  readonly sentence: Sentence & { readonly part: Part; readonly heading: string };
}

/** A family of nearly identical wordings, the newest first; there is always one. */
export type Family = readonly [Wording, ...Wording[]];

/** Passages looked at. */
const LOOKED_AT = 400;
/** Sentences that are put into families: what comes after them is never shown. */
const GROUPED = 300;

/**
 * In what way the sentences are like what is asked: they hold all of it; they stand under a heading of these words; or, when there
 * are none of either, they hold a part of it in the same sense.
 */
export type Way = 'whole' | 'heading' | 'part';

/** What was found, and in what way it is similar. */
export interface SimilarWordings {
  readonly families: readonly Family[];
  readonly way: Way;
}

/** Sentences that put something in a similar way, as families of nearly identical ones, the newest first. */
export async function similarWordings(store: Store, plan: PlanOf<'similar'>): Promise<SimilarWordings> {
  const passages = await passagesLike(store, plan);
  const ways: readonly (readonly [Way, Fit])[] = [
    ['whole', fitOf(plan.words)],
    ['heading', headingFitOf(plan.words)],
    ['part', partFitOf(plan.words)],
  ];
  for (const [way, fits] of ways) {
    const families = familiesOf(fitting(passages, fits).slice(0, GROUPED), ({ sentence }) => sentence.text);
    const opened = await Promise.all(families.map((family) => wordingsOf(store, family)));
    const found = opened.filter((family): family is [Wording, ...Wording[]] => family.length > 0);
    if (found.length > 0) return { families: found, way };
  }
  return { families: [], way: 'whole' };
}

interface Fitting {
  readonly passage: PassageInContext;
  readonly sentence: Sentence;
  readonly fit: number;
}

/** The sentences that fit: those that say the sense themselves first, then the newest, then the best. */
function fitting(passages: readonly PassageInContext[], fits: Fit): Fitting[] {
  const found = passages.flatMap((passage) =>
    sentencesOf(passage.text).flatMap((sentence): Fitting[] => {
      const fit = sentence.bare ? 0 : fits(sentence.text, passage.heading);
      return fit > 0 ? [{ passage, sentence, fit }] : [];
    }),
  );
  return found.sort(
    (a, b) =>
      Math.floor(b.fit) - Math.floor(a.fit) ||
      b.passage.year - a.passage.year ||
      b.fit - a.fit ||
      byName(a.passage, b.passage),
  );
}

/** A report that was removed meanwhile is left out. */
async function wordingsOf(store: Store, family: readonly Fitting[]): Promise<Wording[]> {
  const wordings: Wording[] = [];
  for (const { passage, sentence } of family) {
    const open = await openReportById(store, passage.report);
    if (open) wordings.push({ open, sentence: inReport(sentence, passage) });
  }
  return wordings;
}

async function passagesLike(store: Store, plan: PlanOf<'similar'>): Promise<PassageInContext[]> {
  const inRegion = await agenciesIn(store, plan.region);
  const filter = {
    prose: true,
    ...(plan.agency === null ? {} : { agency: plan.agency }),
    ...(plan.not === null ? {} : { not: plan.not }),
    ...(inRegion === null ? {} : { agencies: [...inRegion] }),
    ...(plan.year === null ? {} : { year: plan.year }),
  } as const;
  return (await similarPassages(store, plan.words, filter, LOOKED_AT)).map(({ passage }) => passage);
}

/** A sentence of a passage as a place in the text of its report. */
export function inReport(sentence: Sentence, passage: PassageInContext): Wording['sentence'] {
  return {
    ...sentence,
    start: passage.start + sentence.start,
    end: passage.start + sentence.end,
    part: passage.part as Part,
    heading: passage.heading,
  };
}

function byName(a: PassageInContext, b: PassageInContext): number {
  return a.agency < b.agency ? -1 : a.agency > b.agency ? 1 : a.id - b.id;
}
