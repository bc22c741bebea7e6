import { PROBLEMS } from './wording.ts';

/** Whether what a report calls a problem was mended later, or is still there. */
export const FOLLOWED =
  /(?:的)?(?:整改|改进|解决|落实)(?:的)?(?:情况|得怎么样|得如何|怎么样了?|如何|结果)|(?:有没有|有无|是否)(?:得到)?(?:回应|落实|兑现|体现|做到|解决|整改)|(?:后来|之后|到底)?(?:这|那)?(?:个)?(?:事|毛病|问题)?(?:都)?(?:改|整改|解决|落实|兑现|回应|做到|治)(?:了|好了?|掉了?)*(?:没有?|吗|么|几个|多少个?)|(?:整)?改没改|解决没解决|(?:还在|还有)(?:吗|没有?|不)?(?=[?？]|$)/g;

/** What a report said it would mend, rather than what it called a problem. */
export const PROMISED = /承诺|答应(?!公开|给|提供)|说要(?:改|做)|(?:打算|准备|计划)(?:要)?(?:改|做|干)/;

/** 报告里说…看不到，后来这事解决没有: what is told of a report, and then what became of it. */
const TOLD = /(?:说|写|讲|提)(?:到|的|了|过|着)?[^?？]{4,}(?:后来|后头|之后|如今|现在)/;

/** 存在的主要问题及改进情况 is what part 5 is called. */
const HEADING = /问题(?:及|和|与|、)(?:其)?改进情况/;

/** 2024年说的问题2025年改了吗: what became of problems or promises, and not how two reports differ. */
export function asksMended(about: string): boolean {
  if (HEADING.test(about)) return false;
  return (about.search(PROBLEMS) !== -1 || PROMISED.test(about) || TOLD.test(about)) && about.search(FOLLOWED) !== -1;
}
