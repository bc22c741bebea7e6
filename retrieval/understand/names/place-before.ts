import { unexplained } from '../words/filler.ts';
import { isCity } from './cities.ts';
import { REQUESTING } from './requesting.ts';
import { isProvince } from './unknown.ts';

/** No name is longer. */
const LONGEST = 24;
/** Verbs and numerals of a question, which stand before a name and are no place: 总结下上海科委, 两个教育局, 放进教育局年报. */
const NO_PLACE = new RegExp(
  `^.*(?:总结|概括|归纳|概述|摘要|梳理|介绍|分析|对比|${REQUESTING.source}|比较|统计|汇总|整理|生成|导出|画|参考|句话|说话|放|写|填|提|找|来|去|从|到|进|用|拿|数|选|挑|换|改|[一两二三四五六七八九十几\\d]+[个家份县市区镇乡])(?:一?下|[个出进到成])?`,
);
/** Characters that the name of a place does not hold. */
const GRAMMAR = /^.*[说告问题看吗呢的了是不能被给请谁哪怎么何很想讲读得算报份就还没话据懒]/;
/** A larger place than a county. */
const LARGER = /(?:[省市州盟]|地区)$/;
/** A place that lies in a county or city. */
const SMALLER = /(?:[镇乡区]|街道|苏木)$/;
/** 随岭 of 随岭白石镇: a county without its level. */
const SHORT_COUNTY = 3;

/**
 * Words that stand right before a name like a place and are none that is stored (汝州 of 汝州工信局); empty when there are none.
 * Before a stored county or city only a larger place can stand, so that other words there are words of the question.
 */
export function placeLikeBefore(left: string, at: number, place: string | null): string {
  const run = /[\p{Script=Han}]+$/u.exec(left.slice(Math.max(0, at - LONGEST), at))?.[0] ?? '';
  const last = (unexplained(run).at(-1) ?? '').replace(NO_PLACE, '').replace(GRAMMAR, '');
  if (last.length < 2 || !run.endsWith(last)) return '';
  const larger = isCity(last) || isProvince(last) || LARGER.test(last);
  const county = place !== null && SMALLER.test(place) && last.length <= SHORT_COUNTY;
  return place === null || larger || county ? last : '';
}
