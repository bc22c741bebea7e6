import { foldText } from '../../../db/fold.ts';
import { queryTermsOf } from '../../../db/terms.ts';
import { askedWords, heldBy } from './asked-words.ts';
import { likeness, masked, pairsOf } from './likeness.ts';

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
  /不足|不够|欠缺|缺乏|缺少|有待|仍需|还需|薄弱|短板|差距|不高|不深|不强|不全|不多|单一|滞后|不及时|不到位|不充分|不规范|不一致|不方便|不清晰|不能/;
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
const ASKING = /存在|措施|打算|做法|方面|这块|的|表述|写法|说法|参考|怎么写|如何写|类似|相近|相似/g;

/** How well a sentence under a heading puts what is asked; 0 when it does not. */
export type Fit = (sentence: string, heading: string) => number;
/** A sentence that says the sense itself fits at least so well; below it only the heading over it does. */
export const SAID = 1;

/** All of what is asked, in the same sense; of a whole sentence its likeness. */
export function fitOf(words: string): Fit {
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
    // 改进措施 names nothing but the sense, which words of any sentence may have by chance.
    if (asked.length === 0 && !senses.every(({ under }) => under.test(foldText(heading)))) return 0;
    return (senses.every(({ said }) => said.test(text)) ? SAID : 0) + 1 / (1 + pieces);
  };
}

/** 平台建设 names what a heading says and the sentences under it take up. */
export function headingFitOf(words: string): Fit {
  const { senses, bare } = sensesOf(words);
  const asked = askedWords(bare).filter((one) => one.words.length > 1);
  return (_sentence, heading) => {
    const over = foldText(heading);
    return senses.length === 0 && asked.length > 0 && asked.every((one) => over.includes(one.words)) ? SAID : 0;
  };
}

/** A part of what is asked, in the same sense. Words that stand in every report tell nothing. */
export function partFitOf(words: string): Fit {
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
