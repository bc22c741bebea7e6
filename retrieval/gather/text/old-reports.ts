import { foldText } from '../../../db/fold.ts';
import type { Store } from '../../../db/store.ts';
import type { Measure } from '../../understand/counted.ts';
import type { OpenReport } from '../reports.ts';
import { measureWords } from './measure-words.ts';
import { isBeforeForm, type ProseSentence, proseOf } from './prose.ts';

/** A sentence that counts, or says that there was none. */
const COUNTS =
  /\d(?:余|多)?[件宗份起条次项人元个篇]|[一二两三四五六七八九十百]余?[件宗份起条次项]|(?:没有|未|无)(?:收到|接到|受理|发生|产生|出现|收取|制发|因|人|公民|任何)?|零/;
/** The preface names the period and the parts of the report. */
const PREFACE = /统计期限|由[^。]{0,60}组成|报告(?:包括|内容)|编制/;

/** What a report before the national form says in prose of these numbers: sentences with a count, in the order of the report. */
export async function numbersInOldReport(
  store: Store,
  open: OpenReport,
  measures: readonly Measure[],
): Promise<ProseSentence[]> {
  if (!isBeforeForm(open)) return [];
  const words = measures.map(measureWords);
  return (await proseOf(store, open)).filter((sentence) => {
    const text = foldText(sentence.text);
    return !sentence.bare && !PREFACE.test(text) && COUNTS.test(text) && words.some((one) => one.test(text));
  });
}
