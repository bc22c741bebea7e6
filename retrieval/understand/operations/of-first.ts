import type { Measure } from '../counted.ts';
import type { Read } from '../read.ts';
import { takeRates } from '../words/glossary-rates.ts';
import { takeMeasures } from '../words/measures.ts';

/** Who is looked for by one number, and the numbers that are asked of whoever that is. */
export interface OfFirst {
  /** The question up to the name of the one that is looked for. */
  readonly ranked: Read;
  readonly asked: readonly Measure[];
}

/** 新收最多的单位不予公开几件: the number behind the one that is looked for is asked of that one alone. */
export function ofFirst(read: Read): OfFirst | undefined {
  const { text, question } = read;
  const found = THE_FIRST.exec(text);
  if (!found) return undefined;
  const at = found.index + found[0].length;
  const behind = `${' '.repeat(at)}${text.slice(at)}`;
  const before = { ...question, left: text.slice(0, at).padEnd(text.length) };
  const { rates, rest } = takeRates(before);
  const { measured } = takeMeasures(rest);
  const { measured: asked } = takeMeasures({ ...question, left: behind });
  const named = rates.length > 0 || measured.by !== 'nothing';
  const counted = asked.by === 'row' || asked.by === 'column';
  const other = JSON.stringify(asked.measures) !== JSON.stringify(measured.measures);
  if (!named || !counted || !other || !/多少|几/.test(behind) || /最|排|占|比/.test(behind)) return undefined;
  return { ranked: { ...read, measured, rates, text: before.left }, asked: asked.measures };
}

/** 最多的单位, 最高的那家: one that is looked for, and no 哪个单位. */
const THE_FIRST =
  /最[多少高低大小]的(?:那)?(?:一)?(?:个|家)?(?:单位|机关|部门|局|乡镇|家)(?![们里中几])(?:的|,|，)?(?:它|他们?)?(?:的)?/;

/** 申请最多的三家的公开率: another number of each of several that are looked for, which no list here holds. */
export function ofSeveral({ text, question }: Read): boolean {
  const found = THE_SEVERAL.exec(text);
  if (!found) return false;
  const at = found.index + found[0].length;
  return [text.slice(0, found.index), text.slice(at)].every((left) => {
    const { rates, rest } = takeRates({ ...question, folded: left, left });
    return rates.length > 0 || takeMeasures(rest).measured.by !== 'nothing';
  });
}

const THE_SEVERAL =
  /最[多少高低大小]的(?:前)?(?:[二三四五六七八九十两]{1,2}|\d{1,3})(?:个|家)(?:单位|机关|部门|局)?的?/;
