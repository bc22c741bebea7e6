import type { PlacedBlock } from './blocks.ts';
import { coreOf } from './core.ts';

/** Fields that sites print around a report. */
const FIELD =
  /^[【[]?(?:索引号|信息索引|发布机构|发布单位|发文机关|公开机构|公开主体|信息来源|文章来源|稿件来源|来源|单位|作者|成文日期|生成日期|发布日期|发布时间|公开日期|公开时间|日期|时间|采集时间|名称|标题|题名|文号|发文字号|主题词|主题分类|信息分类|体裁分类|分类|有效性|内容概述|浏览次数|点击数|字体|字号)[】\]]?\s*[:：]/;
const FIELD_CELL = /索\s*引\s*号|发布机构|发布单位|公开机构|成文日期|生成日期|发布日期|公开日期/;
const DATE = /^(?:19|20)\d\d\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}/;
const TITLE = /(?:信息|政务)公开.{0,20}(?:报告|年报|总结)|年度报告/;
const NAME = /^[\p{Script=Han}（）() ]{3,40}$/u;
/** Words of navigation that name no report. */
const CRUMBS = /当前位置|您(?:现在)?(?:的|所在)(?:的)?位置|所在位置|^首页\s*[>›»]/;
/** What stands below a report on a page and is no part of it. */
const FOOT =
  /^(?:版权所有|(?:主办|承办|协办)(?:单位)?[:：\s]|(?:主办|承办)单位|网站标识码|网站地图|技术支持(?:单位)?[:：]|备案序?号|[^。]{0,20}ICP备|[^。]{0,6}公网安备|copyright|©|上一[篇条页]|下一[篇条页]|相关(?:链接|阅读|文章|信息|新闻|文档|附件下载)[:：]?$|友情链接|扫一扫|扫码|分享(?:到)?(?:[:：]|$)|[【[（(]?(?:打印|关闭)(?:本页|此页|页面|本文|窗口|[】\])）]|$)|(?:责任)?编辑[:：]|返回(?:顶部|列表)|我要纠错)/i;
const LONGEST_FOOT = 120;

/**
 * The blocks of the report on a page: its title and the fields around it, and its body up to where it ends. Lines that are
 * nothing but links stand outside the parts only as navigation.
 */
export function reportBlocks(blocks: readonly PlacedBlock[]): PlacedBlock[] {
  const core = coreOf(blocks);
  const begin = core.headings[0] ?? core.first;
  const final = core.headings.at(-1) ?? core.first;
  const foot = blocks.findIndex((one, index) => index > final && index <= core.last && isFoot(one));
  const last = foot === -1 ? core.last : foot - 1;
  return blocks.filter((one, index) => {
    if (index < core.first) return belongsAbove(one) || beginsTitle(one, blocks[index + 1]);
    if (index > last) return false;
    return !(one.isLink && core.headings.length > 0 && (index < begin || index > final));
  });
}

function belongsAbove({ block, within, isLink }: PlacedBlock): boolean {
  if (isLink && within.name !== 'h1') return false;
  if (block.kind === 'table') return block.cells.some((cell) => FIELD_CELL.test(cell.text.slice(0, 200)));
  const line = block.text.slice(0, 400);
  if (CRUMBS.test(line)) return false;
  return FIELD.test(line) || DATE.test(line) || TITLE.test(line) || isPreface(line);
}

/** The first line of a title that stands on two: a name in the same element, or in one like it right before. */
function beginsTitle({ block, within, isLink }: PlacedBlock, next: PlacedBlock | undefined): boolean {
  if (isLink || block.kind === 'table' || next?.block.kind !== 'paragraph') return false;
  if (!NAME.test(block.text) || !TITLE.test(next.block.text.slice(0, 400))) return false;
  const [one, other] = [within, next.within];
  return (
    one === other ||
    (one.parent === other.parent && one.name === other.name && one.attribs.class === other.attribs.class)
  );
}

function isPreface(line: string): boolean {
  return /[。，；]/.test(line) && /信息公开|年度报告/.test(line);
}

function isFoot({ block }: PlacedBlock): boolean {
  return block.kind === 'paragraph' && block.text.length <= LONGEST_FOOT && FOOT.test(block.text);
}
