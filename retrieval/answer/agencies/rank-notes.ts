import type { Numbered } from '../../gather/agencies/across.ts';
import { withoutDoubles } from '../../gather/agencies/area.ts';
import { MINIMUM_CASES } from '../../gather/agencies/ranked.ts';
import type { Line } from '../answer.ts';
import type { Evidence } from '../evidence.ts';
import { countAll } from './across-cited.ts';
import { someNames } from './across-words.ts';

/** Why a rate is not ranked. */
export const TOO_FEW = `分母不足 ${MINIMUM_CASES} 件，不参加排名`;

/** Whose rate is made of too few cases. */
export function fewLine(tooFew: readonly Numbered[], evidence: Evidence): Line[] {
  if (tooFew.length === 0) return [];
  countAll(evidence, [tooFew.length]);
  const names = someNames(tooFew.map(({ agency }) => agency));
  return [[`（另有 ${tooFew.length} 个机关${TOO_FEW}：${names}）`]];
}

/** Reports of a whole place stand beside those of its agencies: they are not of the same kind. */
export function areaNote(numbers: readonly Numbered[], evidence: Evidence): Line[] {
  const { areas, unsure } = withoutDoubles(numbers);
  countAll(evidence, [areas.length, unsure.length]);
  const named = (list: readonly Numbered[]) => someNames(list.map(({ agency }) => agency));
  return [
    ...(areas.length > 0 ? [[`（${named(areas)}的报告说的是全地区，含下属各单位）`] as Line] : []),
    ...(unsure.length > 0 ? [[`（${named(unsure)}的报告没有说明是否含下属各单位）`] as Line] : []),
  ];
}
