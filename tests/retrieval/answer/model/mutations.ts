import type { Random } from '../../../bench/random.ts';

/** Ways in which a right sentence is made wrong; `null` where a sentence gives no hold for one. */
export const MUTATIONS: Readonly<Record<string, (text: string, random: Random) => string | null>> = {
  digit: (text, random) =>
    inPlace(text, /\d/g, random, (digit) => String((Number(digit) + 1 + random.whole(0, 8)) % 10)),
  unit: (text, random) =>
    inPlace(text, /(?<=\d ?)[件条次份人场期元]/g, random, (unit) => (unit === '条' ? '件' : '条')),
  year: (text, random) =>
    inPlace(text, /20\d\d(?=年)/g, random, (year) => String(Number(year) + (random.chance(0.5) ? 1 : -1))) ??
    `2019年${text}`,
  place: (text, random) =>
    inPlace(text, /青砚县|鹿鸣县|白石镇/g, random, (place) => (place === '鹿鸣县' ? '青砚县' : '鹿鸣县')) ??
    `鹿鸣县水利局${text}`,
  item: (text, random) => inPlace(text, /申请|解读|答复|网站|栏目|公开|信息|问题|培训/g, random, otherItem),
  sign: (text, random) =>
    inPlace(text, /不|未|没有|增加|减少|提高|降|已|将/g, random, (sign) => TURNED[sign] ?? '') ??
    inPlace(text, /(?<=，)/g, random, () => '没有'),
  rounding: (text, random) =>
    inPlace(text, /\d{2,}(?:\.\d+)?/g, random, (number) => `约${Math.round(Number(number) / 10) * 10 + 10}`),
  sum: (text) => {
    const numbers = [...text.matchAll(/\d+/g)].map(([number]) => Number(number));
    const [one, other] = numbers;
    if (one === undefined || other === undefined || one > 1900) return null;
    return text.replace(/。$/, `，合计${one + other}件。`);
  },
  order: (text) => {
    const [one, other] = [...text.matchAll(/(?<!\d)\d+(?!\d)/g)];
    if (one && other && one[0] !== other[0])
      return `${text.slice(0, one.index)}${other[0]}${text.slice(one.index + one[0].length, other.index)}${one[0]}${text.slice(other.index + other[0].length)}`;
    const clauses = text.replace(/。$/, '').split('，');
    return clauses.length < 3 || new Set(clauses).size < 3
      ? null
      : `${[clauses[0], ...clauses.slice(1).reverse()].join('，')}。`;
  },
  'word form': (text, random) =>
    inPlace(text, /\d+(?: ?[件条次份场期])/g, random, () =>
      random.pick(['近三成', '一半以上', '翻了一番', '大半', '三倍']),
    ) ?? inPlace(text, /三成|一半|一倍/g, random, () => '过半'),
};

const TURNED: Readonly<Record<string, string>> = {
  ...{ 不: '', 未: '已', 没有: '', 增加: '减少', 减少: '增加', 提高: '降低', 降: '升', 已: '未', 将: '已' },
};

function otherItem(item: string): string {
  return (
    {
      申请: '复议',
      解读: '答复',
      答复: '诉讼',
      网站: '公众号',
      栏目: '文件',
      公开: '处罚',
      信息: '收费',
      问题: '成绩',
      培训: '考核',
    }[item] ?? '复议'
  );
}

/** Changes one of the places that a pattern finds. */
function inPlace(text: string, pattern: RegExp, random: Random, changed: (found: string) => string): string | null {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return null;
  const one = random.pick(found);
  const made = `${text.slice(0, one.index)}${changed(one[0])}${text.slice(one.index + one[0].length)}`;
  return made === text ? null : made;
}
