import { foldText } from '../../db/fold.ts';
import type { Part } from '../../db/form/parts.ts';
import type { PassageInContext } from '../../db/queries/passages.ts';
import type { Store } from '../../db/store.ts';
import { queryTermsOf } from '../../db/terms.ts';
import type { PlanOf } from '../understand/plan.ts';
import { askedWords, heldBy } from './asked-words.ts';
import { likeness, masked, pairsOf } from './likeness.ts';
import { similarPassages } from './passages.ts';
import { agenciesIn } from './region.ts';
import { type OpenReport, openReportById } from './reports.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { familiesOf } from './wording.ts';

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
/** Longer words are a sentence of their own, to which others are compared as wholes. */
const SENTENCE = 16;
const LIKE_A_SENTENCE = 0.3;
/** A sense that many words have: what is lacking, and what gets better. */
interface Sense {
  readonly asked: RegExp;
  readonly said: RegExp;
  /** Sub-headings under which every sentence has this sense. */
  readonly under: RegExp;
  /** A sentence that names it and means another. */
  readonly not: RegExp;
}

const LACKING =
  /不足|不够|欠缺|缺乏|缺少|有待|仍需|还需|薄弱|短板|差距|不高|不深|不强|不全|不多|单一|滞后|不及时|不到位/;
const BETTER = /改进|整改|加强|强化|提升|完善|优化|规范|健全|丰富|下一步/;
const SENSES: readonly Sense[] = [
  {
    asked: new RegExp(`${LACKING.source}|问题|毛病|困难`),
    said: LACKING,
    under: /^(?!.*(?:改进|整改|措施)).*问题/,
    not: /的问题[，,：:]|得到(?:了)?(?:改进|改善|解决)|针对/,
  },
  { asked: BETTER, said: BETTER, under: /改进|整改|下一步|措施/, not: /(?:有待|仍需|还需)[^，。；]{0,10}$/ },
];
/** Words about the asking. */
const ASKING = /存在|方面|这块|的|表述|写法|说法|参考|怎么写|如何写|类似|相近|相似/g;

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

/** How well a sentence under a heading puts what is asked; 0 when it does not. */
type Fit = (sentence: string, heading: string) => number;
/** A sentence that says the sense itself fits at least so well; below it only the heading over it does. */
const SAID = 1;

function fitOf(words: string): Fit {
  if (foldText(words).length > SENTENCE) {
    const pairs = pairsOf(masked(words));
    return (sentence) => {
      const like = likeness(pairs, pairsOf(masked(sentence)));
      return like >= LIKE_A_SENTENCE ? like : 0;
    };
  }
  const { senses, bare } = sensesOf(words);
  const asked = askedWords(bare).filter((one) => one.words.length > 1);
  return (sentence, heading) => {
    const text = foldText(sentence);
    const held = asked.map((one) => heldBy(one, text, ''));
    if (held.some((one) => one === null) || (asked.length === 0 && senses.length === 0)) return 0;
    const pieces = held.reduce((sum, one) => sum + (one?.pieces ?? 0), 0);
    if (!senses.every((sense) => meant(sense, text, heading))) return 0;
    return (senses.every(({ said }) => said.test(text)) ? SAID : 0) + 1 / (1 + pieces);
  };
}

/** 平台建设 names what a heading says and the sentences under it take up. */
function headingFitOf(words: string): Fit {
  const { senses, bare } = sensesOf(words);
  const asked = askedWords(bare).filter((one) => one.words.length > 1);
  return (_sentence, heading) => {
    const over = foldText(heading);
    return senses.length === 0 && asked.length > 0 && asked.every((one) => over.includes(one.words)) ? SAID : 0;
  };
}

/** A part of what is asked, in the same sense. Words that stand in every report tell nothing. */
function partFitOf(words: string): Fit {
  const { senses, bare } = sensesOf(words);
  const pairs = queryTermsOf(bare).flatMap(({ term }) => (EVERYWHERE.includes(term) || term.length < 2 ? [] : [term]));
  return (sentence, heading) => {
    const text = foldText(sentence);
    const held = pairs.filter((pair) => text.includes(pair)).length;
    const enough = senses.length > 0 && held > 0 && held / pairs.length >= PART_OF_IT;
    return enough && senses.every((sense) => meant(sense, text, heading)) ? held / pairs.length : 0;
  };
}

const PART_OF_IT = 0.3;
const EVERYWHERE = '政府信息公开工作政务内容方面情况';

function sensesOf(words: string): { senses: readonly Sense[]; bare: string } {
  const senses = SENSES.filter(({ asked }) => asked.test(words));
  const bare = senses.reduce(
    (rest, { asked }) => rest.replace(new RegExp(asked, 'g'), ' '),
    words.replace(ASKING, ' '),
  );
  return { senses, bare };
}

function meant({ said, under, not }: Sense, text: string, heading: string): boolean {
  return (said.test(text) || under.test(heading)) && !not.test(text);
}
