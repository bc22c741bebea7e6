import { soundAlike } from '../names/pinyin.ts';

/** Words of the form and of these questions that a slip of the keyboard may be meant for. */
const WORDS =
  `申请 复议 诉讼 办结 结转 公开 不予 予以 新收 答复 处罚 许可 强制 维持 纠正 总计 合计 信访 举报 投诉 规范性 规章
  废止 收费 补正 处理 起诉 法院 商业 企业 科研 公益 法律 自然人 不足 改进 措施 年报 报告 去年 前年 培训 平台 解读`
    .split(/\s+/)
    .filter((word) => word !== '');

/** A slip, and the word it was taken for. */
export interface Respelt {
  readonly said: string;
  readonly meant: string;
}

/**
 * A question in which words that sound like one of the form, and differ from it in one character, are that word: 申清 for 申请,
 * 复义 for 复议. `undefined` where there are none. Whether it is better understood then is for the reader to see.
 */
export function respelt(typed: string): { readonly typed: string; readonly slips: readonly Respelt[] } | undefined {
  const slips: Respelt[] = [];
  let text = typed;
  for (const meant of WORDS) {
    for (let at = 0; at + meant.length <= text.length; at += 1) {
      const said = text.slice(at, at + meant.length);
      if (!HAN.test(said) || differences(said, meant) !== 1 || !soundAlike(said, meant)) continue;
      text = `${text.slice(0, at)}${meant}${text.slice(at + meant.length)}`;
      slips.push({ said, meant });
    }
  }
  return slips.length > 0 ? { typed: text, slips } : undefined;
}

const HAN = /^\p{Script=Han}+$/u;

function differences(a: string, b: string): number {
  return [...a].filter((char, at) => char !== b[at]).length;
}
