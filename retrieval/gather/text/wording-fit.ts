import { foldText } from '../../../db/fold.ts';
import { othersFor } from './alike-words.ts';
import { type AskedWords, askedWords, EVERYWHERE, type Held, heldBy } from './asked-words.ts';
import { likeness, masked, pairsOf } from './likeness.ts';
import { tellingPairs } from './telling-pairs.ts';

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
  /不足|不够|欠缺|缺乏|缺少|有待|仍需|还需|薄弱|短板|差距|不高|不深|不强|不全|不多|单一|滞后|不及时|不到位|不充分|不规范|不一致|不方便|不清晰|不能|紧张|紧缺|偏紧|短缺|不稳/;
const BETTER = /改进|整改|加强|强化|提升|完善|优化|规范|健全|丰富|下一步/;
const SENSES: readonly Sense[] = [
  {
    asked: new RegExp(`${LACKING.source}|问题|毛病|困难|(?:太|过于)?(?:简单|笼统|粗糙|死板|空洞)`),
    said: LACKING,
    under: /^(?!.*(?:改进|整改|措施)).*问题/,
    not: /的问题[，,：:]|得到(?:了)?(?:改进|改善|解决)|针对/,
  },
  { asked: BETTER, said: BETTER, under: /改进|整改|下一步|措施/, not: /(?:有待|仍需|还需)[^，。；]{0,10}$/ },
];
/** What exactly is lacking, where the words tell: sentences that lack the same come first. */
const QUALITIES: readonly { readonly asked: RegExp; readonly said: RegExp }[] = [
  { asked: /不(?:够|太)?及时|滞后|迟缓|时效/, said: /及时|滞后|迟|时效|第一时间/ },
  { asked: /单一|不(?:够)?(?:丰富|多样)/, said: /单一|丰富|多样/ },
  { asked: /不(?:够)?(?:深|透)|深度/, said: /[深透]/ },
  { asked: /不(?:够)?规范/, said: /规范/ },
  { asked: /不(?:够)?全|不(?:够)?完整/, said: /全面|不全|完整/ },
  { asked: /不(?:够)?方便|不便/, said: /便/ },
];
/** Words about the asking. */
const ASKING = /存在|措施|打算|做法|方面|这块|的|表述|写法|说法|参考|怎么写|如何写|类似|相近|相似/g;

/** How well a sentence under a heading puts what is asked; 0 when it does not. The whole part of it is the order of importance. */
export type Fit = (sentence: string, heading: string) => number;
/** For a sentence that says the sense itself, and not only the heading over it; once more where the very same is lacking. */
const SAID = 1;

/** All of what is asked, in the same sense; of a whole sentence its likeness. */
export function fitOf(words: string): Fit {
  if (foldText(words).length > SENTENCE) {
    const pairs = pairsOf(masked(words));
    return (sentence) => {
      const like = likeness(pairs, pairsOf(masked(sentence)));
      return like >= LIKE_A_SENTENCE ? like : 0;
    };
  }
  const { senses, bare, qualities } = sensesOf(words);
  const literal = foldText(words);
  const asked = askedWords(bare).filter(
    ({ words: one }) => one.length > 1 && !(qualities.length > 0 && EVERYWHERE.test(one)),
  );
  return (sentence, heading) => {
    const text = foldText(sentence);
    const same = qualities.every(({ said }) => said.test(text));
    if (asked.length === 0 && !same) return 0;
    const held = asked.map((one) => heldBy(one, text, '') ?? saidOtherwise(one, text));
    if (held.some((one) => one === null) || (asked.length === 0 && senses.length === 0)) return 0;
    const pieces = held.reduce((sum, one) => sum + (one?.pieces ?? 0), 0);
    // 针对更新不及时的问题 speaks of what was done about it; where the very words are asked for it still holds them.
    if (!senses.every((sense) => meant(sense, text, heading))) return text.includes(literal) ? SAID : 0;
    // 改进措施 names nothing but the sense, which words of any sentence may have by chance.
    if (asked.length === 0 && !senses.every(({ under }) => under.test(foldText(heading)))) return 0;
    return (senses.every(({ said }) => said.test(text)) ? SAID : 0) + (same ? SAID : 0) + 1 / (2 + pieces);
  };
}

/** 人员紧缺 for 人手不足: another word for the same. */
function saidOtherwise({ words }: AskedWords, text: string): Held | null {
  return othersFor(words).some((other) => text.includes(other)) ? { pieces: 2, own: true } : null;
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
  const { senses, bare, qualities } = sensesOf(words);
  const pairs = tellingPairs(bare);
  return (sentence, heading) => {
    const text = foldText(sentence);
    const held = pairs.filter((pair) => text.includes(pair)).length;
    const enough = held > 0 && held / pairs.length >= (senses.length > 0 ? PART_OF_IT : MOST_OF_IT);
    if (!enough) return 0;
    const sense = senses.every((one) => meant(one, text, heading));
    const same = qualities.length > 0 && qualities.every(({ said }) => said.test(text));
    return sense || same ? (sense ? SAID : 0) + (same ? SAID : 0) + held / (1 + pairs.length) : 0;
  };
}

/** So much of the pairs of characters is enough; more where no sense is named that they share. */
const PART_OF_IT = 0.3;
const MOST_OF_IT = 0.4;

function sensesOf(words: string) {
  const qualities = QUALITIES.filter(({ asked }) => asked.test(words));
  const senses = SENSES.filter(({ asked }) => asked.test(words));
  const bare = senses.reduce(
    (rest, { asked }) => rest.replace(new RegExp(asked, 'g'), ' '),
    words.replace(ASKING, ' '),
  );
  return { senses, bare, qualities };
}

function meant({ said, under, not }: Sense, text: string, heading: string): boolean {
  return (said.test(text) || under.test(heading)) && !not.test(text);
}
