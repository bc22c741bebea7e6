import type { Upload } from '../../../db/queries/uploads.ts';
import type { UploadField } from '../../../db/schema/uploads.ts';

/** What is asked when somebody wants to correct a report. */
export const QUESTIONS: Readonly<Record<UploadField, string>> = {
  agency: '请发送这份报告的机关全称，带上所在地名，例如“某某县教育局”。不改请发“取消”。',
  year: '请发送报告写的是哪一年，四位数字，例如 2024（报告通常在下一年年初公布）。不改请发“取消”。',
};

/** The answer to such a question, or what to say when it is none. */
export type Correction = Partial<Pick<Upload, UploadField>> | { readonly cancelled: true } | { readonly again: string };

/** Reads the answer. Words that can be no name of an agency are taken for none. */
export function correctionIn(field: UploadField, words: string): Correction {
  const said = words.normalize('NFKC').trim();
  if (/^(?:取消|不改了?|算了)[。.!]?$/.test(said)) return { cancelled: true };
  if (field === 'year') {
    const year = /^((?:19|20)\d\d)\s*年?度?$/.exec(said)?.[1];
    return year === undefined
      ? { again: '没有看懂。请只发四位数字的年份，例如 2024；不改请发“取消”。' }
      : { year: Number(year) };
  }
  return /^[\p{Script=Han}()·、]{4,60}$/u.test(said) && !/[几吗呢哪]|多少|什么|怎么/.test(said)
    ? { agency: said }
    : { again: '这不像机关的名称。请只发机关全称，例如“某某县教育局”；不改请发“取消”。' };
}
