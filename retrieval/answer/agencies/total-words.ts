import { isMoment } from '../../../db/form/moments.ts';
import { type Counted, groupCells, isShare, type Measure } from '../../understand/counted.ts';

/** Whether a number says what there is at a moment (结转, 现行有效, 尚未审结), so that those of several years are not added. */
export function isOfMoment(counted: Counted): boolean {
  return isShare(counted) ? ofMoment(counted.part) || ofMoment(counted.whole) : ofMoment(counted);
}

function ofMoment(measure: Measure): boolean {
  if ('cell' in measure) return isMoment(measure.cell);
  if ('sum' in measure) return measure.sum.some(isMoment);
  return groupCells(measure.group, measure.column, '2021').some(isMoment);
}
