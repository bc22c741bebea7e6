import { numbered } from '../../gather/agencies/across.ts';
import type { MetBound } from '../../gather/agencies/meeting.ts';
import { countedLabel } from '../words/counted-words.ts';
import { unitOf } from './across-cited.ts';
import { conditionWords } from './condition-words.ts';

/** 行政诉讼合计为0，并且行政复议·总计为0. */
export function boundsWords(bounds: readonly MetBound[]): string {
  return bounds
    .map(
      ({ bound, across }) =>
        `${countedLabel(bound.counted)}${conditionWords(bound.condition, unitOf(numbered(across)))}`,
    )
    .join('，并且');
}
