import type { Part } from '../../../db/form/parts.ts';
import type { PassageInContext } from '../../../db/queries/passages.ts';
import type { Store } from '../../../db/store.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import { agenciesIn } from '../region.ts';
import { type OpenReport, openReportById } from '../reports.ts';
import { similarPassages } from './passages.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { familiesOf } from './wording.ts';
import { type Fit, fitOf, headingFitOf, partFitOf, SAID } from './wording-fit.ts';

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
    const found: (Wording & { fit: number })[] = [];
    for (const passage of passages) {
      const good = sentencesOf(passage.text).flatMap((sentence) => {
        const fit = sentence.bare ? 0 : fits(sentence.text, passage.heading);
        return fit > 0 ? [{ sentence: inReport(sentence, passage), fit }] : [];
      });
      const open = good.length > 0 ? await openReportById(store, passage.report) : undefined;
      if (open) found.push(...good.map((one) => ({ open, ...one })));
    }
    const plain = (one: { fit: number }) => Number(one.fit >= SAID);
    found.sort(
      (a, b) => plain(b) - plain(a) || b.open.report.year - a.open.report.year || b.fit - a.fit || byName(a, b),
    );
    const families = familiesOf(found.slice(0, GROUPED), ({ sentence }) => sentence.text);
    if (families.length > 0) return { families: families as unknown as Family[], way };
  }
  return { families: [], way: 'whole' };
}

async function passagesLike(store: Store, plan: PlanOf<'similar'>): Promise<PassageInContext[]> {
  const filter = {
    ...(plan.agency === null ? {} : { agency: plan.agency }),
    ...(plan.year === null ? {} : { year: plan.year }),
  };
  const inRegion = await agenciesIn(store, plan.region);
  return (await similarPassages(store, plan.words, filter, LOOKED_AT))
    .map(({ passage }) => passage)
    .filter(({ agency, part }) => agency !== plan.not && (inRegion === null || inRegion.has(agency)) && part > 0);
}

function inReport(sentence: Sentence, passage: PassageInContext): Wording['sentence'] {
  return {
    ...sentence,
    start: passage.start + sentence.start,
    end: passage.start + sentence.end,
    part: passage.part as Part,
    heading: passage.heading,
  };
}

function byName(a: Wording, b: Wording): number {
  return a.open.report.agency < b.open.report.agency ? -1 : 1;
}
