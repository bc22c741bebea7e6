/**
 * Characters of place names that are taken for one another because they look alike, which neither their sound nor their place in
 * Unicode shows: a stroke more or less, or the same part beside another radical.
 */
const GROUPS = `
  鸣呜 丁汀叮 己已巳 未末 土士 千干于 天夭 人入 陵凌菱 晋普 宜宣 沪泸 冶治 淮准 崇祟 莱菜 荥荣 毫亳 睢雎 泌沁 汨汩 岭领 津律 侯候 黟黔 沽沾 沧仓
  璧壁 鄄甄 茌荏 衮兖 酉西 郑邓 闽闵 雄雒 梁粱 嵊乘 涿琢 洮桃 泾径 颍颖 渑绳 郯炎 郏夹 栾峦 漳樟 潼童 涪陪 汶纹 淇其 滦峦
`;

const LOOKING = new Map(
  GROUPS.trim()
    .split(/\s+/)
    .flatMap((group) => [...group].map((char) => [char, group] as const)),
);

/** Whether one character is easily taken for the other. */
export function looksLike(a: string, b: string): boolean {
  return LOOKING.get(a)?.includes(b) ?? false;
}
