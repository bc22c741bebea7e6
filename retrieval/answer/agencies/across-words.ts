import type { AgencyKind } from '../../../db/model/report.ts';
import type { Across, AgencyNumber } from '../../gather/agencies/across.ts';
import type { NumberState } from '../../gather/agencies/number-state.ts';
import type { Scope } from '../../understand/plan/numbers.ts';
import type { Line } from '../answer.ts';

const KINDS: Readonly<Record<AgencyKind, string>> = {
  人民政府: '人民政府',
  办公室: '政府办公室',
  部门: '部门',
  派出机构: '派出机构',
  镇乡街道: '镇乡街道',
  开发区: '开发区',
  事业单位: '事业单位',
  其他: '其他单位',
};

/** The agencies a question is about: 青砚县已收录的部门, 甲局和乙局. */
export function scopeWords({ agencies, region, kind }: Scope): string {
  if (agencies.length > 0 && agencies.length <= FEW) return joinedNames(agencies);
  const which = agencies.length > 0 ? '所问的' : `${region ?? ''}已收录的`;
  return `${which}${kind === null ? '机关' : KINDS[kind]}`;
}

const FEW = 3;

function joinedNames(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')}和${names.at(-1)}`;
}

/** More names than these are counted. */
const NAMED = 6;

/** The first names of a list, and how many there are where it is longer. */
export function someNames(names: readonly string[]): string {
  return names.length <= NAMED ? names.join('、') : `${names.slice(0, NAMED).join('、')} 等 ${names.length} 个`;
}

/** How much was read, and who is missing for which reason: none of these is a 0. */
export function coverageLines(across: Across): Line[] {
  const { known, stored, matched } = across.coverage;
  const { year, scope } = across;
  const share: Line = [`（${scopeWords(scope)} ${known} 个，其中 ${stored} 个有${year}年报告，${matched} 个有这个数）`];
  const why = lackingWords(across);
  return why.length === 0 ? [share] : [share, [`（不算在内，也不当作0：${why.join('；')}）`]];
}

/** Who has no number, for each reason. */
export function lackingWords(across: Across): string[] {
  return STATES.flatMap(([state, words]) => {
    const without = across.agencies.filter((one) => one.state === state).map(({ agency }) => agency);
    return without.length === 0 ? [] : [`${words(across)}：${someNames(without)}`];
  });
}

/** In the order in which they are named. */
const STATES: readonly (readonly [state: NumberState, words: (across: Across) => string])[] = [
  ['blank', () => '表中没有填数'],
  ['zero_whole', () => '分母为0，比例算不出'],
  ['other_unit', () => '金额的单位不是万元'],
  ['unread', () => '表没有读出'],
  ['not_in_form', () => '所用的表样里没有这一项'],
  ['no_report', ({ year }) => `未收录${year}年报告`],
];

/** The numbers that these lines count agencies with. */
export function countsIn({ agencies, coverage }: Across): number[] {
  const without = STATES.map(([state]) => agencies.filter((one) => one.state === state).length);
  return [...Object.values(coverage), ...without];
}

/** Names that hold digits, which are no numbers of the answer. */
export function namesIn({ agencies, scope }: Across): string[] {
  const names = [...agencies.map(({ agency }) => agency), ...scope.agencies, scope.region ?? ''];
  return names.filter((name) => NOT_HAN.test(name) && /\d/.test(name.normalize('NFKC')));
}

const NOT_HAN = /[^\u4e00-\u9fff]/;

/** What a row says of itself in a file. */
export function stateWords({ state, empty, reason }: AgencyNumber): string {
  if (state === 'blank') {
    if (empty.includes('blank')) return '空白';
    return empty.includes('not_applicable') ? '不适用' : '不是数字';
  }
  if (state === 'unread') return `表没有读出：${reason ?? ''}`;
  return WORDS[state];
}

const WORDS: Readonly<Record<Exclude<NumberState, 'blank' | 'unread'>, string>> = {
  number: '有数',
  not_in_form: '表样没有这一项',
  other_unit: '单位不同',
  zero_whole: '分母为0',
  no_report: '未收录',
};
