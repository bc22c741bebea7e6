import { foldText } from '../../../db/fold.ts';
import type { Store } from '../../../db/store.ts';
import { type Counted, isShare, type Measure } from '../../understand/counted.ts';
import type { OpenReport } from '../reports.ts';
import { measureWords } from './measure-words.ts';
import { type ProseSentence, proseOf } from './prose.ts';

/** Words with which a sentence itself gives a reason. */
const REASON =
  /由于|因为|原因|导致|所致|引起的|受[^，。；]{1,14}影响|(?<![起病诱基])因(?!此|而|公|地制宜|人而异|素|子|应|特网|政府信息公开|信息公开|申请)[^，。；]{2,}|(?:增|减|升|降|比上一?年[多少]|较上一?年)[^。；]{0,12}主要(?:是|因|由|系|在于)/;
/** 因政府信息公开引起的行政复议 names the kind of case, no reason. */
const NO_REASON = /因?(?:政府)?信息公开(?:工作)?(?:被|引起|引发|而)?(?:的|申请)?/g;

/** The sentences of a report that give a reason of their own and speak of what is asked. */
export async function causesIn(store: Store, open: OpenReport, about: RegExp): Promise<ProseSentence[]> {
  const prose = await proseOf(store, open);
  return prose.filter((sentence) => {
    const words = foldText(sentence.text);
    return !sentence.bare && about.test(words) && REASON.test(words.replace(NO_REASON, '信息公开'));
  });
}

/** What a question for a reason is about; `null` when it names nothing that can be looked for. */
export function subjectOf(counted: readonly Counted[]): RegExp | null {
  const [first] = counted;
  if (!first) return null;
  const measure: Measure = isShare(first) ? first.part : first;
  return measureWords(measure);
}
