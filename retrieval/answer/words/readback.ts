import type { Counted } from '../../understand/counted.ts';
import type { NamedAs } from '../../understand/names/named-as.ts';
import { agencyOf } from '../../understand/plan/about.ts';
import type { Bound, Condition, Operand, Scope } from '../../understand/plan/numbers.ts';
import type { PlanOf, QueryPlan, SinglePlan } from '../../understand/plan/plan.ts';
import type { Respelt } from '../../understand/words/respelt.ts';
import { countedWords } from './counted-words.ts';
import { partName } from './part-name.ts';

/** The question as it was understood, in full, so that a slot carried over wrongly is seen. */
export function readbackNotes(plan: QueryPlan): string[] {
  const words = readback(plan);
  return words === '' ? [] : [`（理解为：${words}）`];
}

/** What words with a slip in them were taken for. */
export function slipNotes(slips: readonly Respelt[]): string[] {
  return slips.map(({ said, meant }) => `（“${said}”按“${meant}”理解）`);
}

/** Which agency an old name or an abbreviation was taken for. */
export function nameNotes(plan: QueryPlan, named: NamedAs | null): string[] {
  const agency = agencyOf(plan);
  if (agency === null || named === null || plan.ask === 'clarify' || plan.ask === 'refusal') return [];
  if (named.how === 'former') return [`（“${named.words}”是原来的名称，${named.reform}年机构改革后对应${agency}）`];
  return named.how === 'abbreviation' ? [`（“${named.words}”按简称匹配到${agency}）`] : [];
}

function readback(plan: QueryPlan): string {
  if (plan.ask === 'several') return plan.plans.map(readback).join('；');
  return plan.ask === 'again' ? readback(plan.of) : oneReadback(plan);
}

function oneReadback(plan: SinglePlan): string {
  switch (plan.ask) {
    case 'figures':
      return `${plan.agency}${yearsWords(plan.years)}${listed(plan.measures)}多少`;
    case 'share':
      return `${plan.agency}${yearsWords(plan.years)}${listed(plan.shares)}多少`;
    case 'change':
      return `${plan.agency}${listed(plan.counted)}，${plan.to}年和${plan.from}年比`;
    case 'trend':
      return `${plan.agency}${yearsWords(plan.years)}${listed(plan.counted)}${plan.condition ? `哪年${conditionWords(plan.condition)}` : FOUND[plan.find]}`;
    case 'compare':
      return `${plan.agencies.join('和')}${yearsWords(plan.years)}${listed(plan.counted)}比较`;
    case 'between':
      return `${operandWords(plan.left)}${BETWEEN[plan.operation].join(operandWords(plan.right))}`;
    case 'rank':
      return rankWords(plan);
    case 'total':
      return `${plan.places ? `${plan.places.join('、')}各自` : scopeWords(plan.scope)}${yearsWords(plan.years)}${boundsWords(plan.among, '')}${listed(plan.counted)}${ADDED[plan.operation]}`;
    case 'filter':
      return `${scopeWords(plan.scope)}${plan.year}年${listed([plan.counted])}${sinceWords(plan)}${conditionWords(plan.condition)}${boundsWords(plan.also, '且')}的机关`;
    case 'distribution':
      return `${scopeWords(plan.scope)}${plan.year}年${DISTRIBUTED[plan.of.by]}的分布`;
    case 'section':
      return `${plan.agency}${plan.year}年${sectionWords(plan)}`;
    case 'diff':
      return plan.other === undefined
        ? `${plan.agency}${plan.to}年和${plan.from}年${plan.part === null ? '' : partName(plan.part)}写法对比`
        : `${plan.agency}和${plan.other}${plan.to}年写法对比`;
    case 'shared':
      return `${plan.agency}${plan.year}年${plan.part === null ? '' : partName(plan.part)}也见于其他机关的句子`;
    case 'summary':
      return `${plan.agency}${plan.year}年年报的要点`;
    case 'checks':
      return `${plan.agency}${plan.year}年报告的核对`;
    case 'phrase':
    case 'topic':
    case 'similar':
      return `${plan.agency ?? plan.region ?? ''}${plan.year === null ? '' : `${plan.year}年`}报告里${'absent' in plan && plan.absent ? '没有提到' : '的'}“${plan.words}”`;
    default:
      return '';
  }
}

const ADDED = { sum: '合计', mean: '平均', sum_and_mean: '合计和平均', median: '中位数' } as const;

const BETWEEN = { difference: ['比', '多多少'], multiple: ['是', '的几倍'], share: ['占', '的多少'] } as const;

function operandWords({ scope, year, counted }: Operand): string {
  return `${scopeWords(scope)}${year}年${countedWords(counted)}`;
}

function rankWords(plan: PlanOf<'rank'>): string {
  const whose = plan.agency === null ? '哪个机关' : `${plan.agency}排第几，`;
  const most = plan.order === 'most';
  const order = plan.since ? `${most ? '增加' : '减少'}最多` : `最${most ? '多' : '少'}`;
  const place = plan.place === undefined ? (plan.added ? `的${plan.limit}家合计` : '') : `，第${plan.place}名`;
  return `${scopeWords(plan.scope)}${plan.year}年${boundsWords(plan.among, '')}${whose}${listed([plan.counted])}${sinceWords(plan)}${order}${place}`;
}

/** 比2023年增减 stands before what the change must be. */
function sinceWords(plan: PlanOf<'rank'> | PlanOf<'filter'>): string {
  if (!plan.since) return '';
  return `比${plan.since.year}年${plan.ask === 'filter' ? `增减${plan.since.in === 'per_cent' ? '（%）' : ''}` : ''}`;
}

function sectionWords({ about, part, heading, item }: PlanOf<'section'>): string {
  const what = heading ?? (SECTIONS[about] || partName(part));
  return item === undefined ? what : `${what}第${'一二三四五六七八九十'[item - 1] ?? item}条`;
}

const FOUND = { series: '各年变化', maximum: '哪年最多', minimum: '哪年最少', range: '最多和最少差多少' } as const;
const SECTIONS = { all: '', problems: '存在的问题', improvements: '改进情况', fees: '信息处理费' } as const;
const DISTRIBUTED = { applicants: '申请人', outcomes: '办理结果', reasons: '理由', results: '复议诉讼结果' } as const;
const COMPARED: Readonly<Record<Exclude<Condition['comparison'], 'between'>, string>> = {
  equal: '等于',
  more: '超过',
  at_least: '不少于',
  less: '少于',
  at_most: '不超过',
};

function listed(counted: readonly Counted[]): string {
  return counted.map(countedWords).join('、');
}

function yearsWords(years: readonly number[]): string {
  const [first, ...others] = years;
  return others.length === 0 ? `${first}年` : `${years.join('、')}年`;
}

/** More names are counted. */
const NAMED = 4;

function scopeWords({ agencies, region, kind }: Scope): string {
  if (agencies.length > NAMED) return `${agencies.slice(0, NAMED).join('、')}等${agencies.length}个机关`;
  return agencies.length > 0 ? agencies.join('、') : `${region ?? '已收录的'}${kind ?? '机关'}`;
}

/** 且行政复议等于0; of those that take part 新收超过20的. */
function boundsWords(bounds: readonly Bound[] | undefined, joined: '且' | ''): string {
  const words = (bounds ?? []).map((one) => `${joined}${countedWords(one.counted)}${conditionWords(one.condition)}`);
  return words.length === 0 || joined !== '' ? words.join('') : `${words.join('且')}的机关里`;
}

function conditionWords({ comparison, value, to }: Condition): string {
  if (comparison === 'between') return `在${value}到${to}之间`;
  return `${COMPARED[comparison]}${value}`;
}
