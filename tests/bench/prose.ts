import type { CellKey } from '../../db/form/form.ts';
import type { GeneratedAgency } from './agencies.ts';
import * as overview from './prose-overview.ts';
import * as problems from './prose-problems.ts';
import { WORDS } from './prose-words.ts';
import type { Random } from './random.ts';
import type { ReportWords } from './report-text.ts';

/** The prose of a generated report: twelve paragraphs that agree with its figures wherever they name a number of the tables. */
export function proseOf(
  { name, body }: GeneratedAgency,
  year: number,
  figures: ReadonlyMap<CellKey, number>,
  random: Random,
): ReportWords['prose'] {
  const we = name.endsWith('镇人民政府') ? '我镇' : name.endsWith('局') ? '我局' : '本机关';
  const fill = (pattern: string): string => {
    const [topic = '', topic2 = ''] = random.some(body.topics, 2);
    const used = new Map<string, string>([
      ['agency', name],
      ['we', we],
      ['year', String(year)],
      ['topic', topic],
      ['topic2', topic2],
    ]);
    return pattern.replace(/\{(\w+)\}/g, (_, slot: string) => {
      const known = used.get(slot);
      if (known !== undefined) return known;
      const word = numberFor(slot, random) ?? wordFor(slot, [...used.values()], random);
      used.set(slot, word);
      return word;
    });
  };
  const some = (patterns: readonly string[], count: number): string => random.some(patterns, count).map(fill).join('');
  const parts = [
    `（一）主动公开。${documentsSentence(figures)}${some(overview.PROACTIVE, 14)}`,
    `（二）依申请公开。${requestsSentence(we, year, figures)}${some(overview.ON_REQUEST, 11)}${disputesSentence(figures)}`,
    `（三）政府信息管理。${some(overview.MANAGEMENT, 12)}`,
    `（四）政府信息公开平台建设。${some(overview.PLATFORM, 12)}`,
    `（五）监督保障。${some(overview.SUPERVISION, 12)}`,
  ];
  return {
    1: [some(overview.INTRODUCTION, 6), ...parts],
    5: [
      `（一）存在的主要问题。${some(problems.PROBLEMS, 10)}`,
      `（二）改进情况。${some(problems.IMPROVEMENTS, 9)}`,
      some(problems.PLANS, 8),
    ],
    6: [some(random.chance(0.1) ? problems.FEE_CHARGED : problems.NOTHING_ELSE, 1)],
  };
}

const RANGES: Readonly<Record<string, readonly [least: number, most: number]>> = {
  one: [1, 2],
  n: [3, 9],
  n2: [2, 12],
  m: [2, 8],
  tens: [11, 96],
  hundreds: [104, 980],
};

function numberFor(slot: string, random: Random): string | null {
  const range = RANGES[slot];
  return range ? String(random.whole(...range)) : null;
}

/** A word for a slot; `step2` takes from the same list as `step`, never the word that stands there. */
function wordFor(slot: string, used: readonly string[], random: Random): string {
  const words = WORDS[slot.replace(/\d$/, '')];
  if (!words) throw new Error(`no words for the slot ${slot}`);
  const word = random.pick(words);
  return used.includes(word) ? wordFor(slot, used, random) : word;
}

function documentsSentence(figures: ReadonlyMap<CellKey, number>): string {
  const made = figures.get('disclosure.normative_documents.made') ?? 0;
  const inForce = figures.get('disclosure.normative_documents.in_force') ?? 0;
  if (made === 0) return `全年没有新印发行政规范性文件，现行有效行政规范性文件${inForce}件。`;
  return `全年制发行政规范性文件${made}件，现行有效行政规范性文件${inForce}件。`;
}

function requestsSentence(we: string, year: number, figures: ReadonlyMap<CellKey, number>): string {
  const received = figures.get('requests.received.total') ?? 0;
  const carriedIn = figures.get('requests.carried_in.total') ?? 0;
  const carriedOut = figures.get('requests.carried_out.total') ?? 0;
  const before = carriedIn > 0 ? `另有上年结转${carriedIn}件，` : '';
  const after = carriedOut > 0 ? `结转下年度办理${carriedOut}件。` : '年内全部办结。';
  if (received === 0) return `${year}年${we}未收到政府信息公开申请，${before}${after}`;
  return `${year}年${we}收到政府信息公开申请${received}件，${before}${after}`;
}

function disputesSentence(figures: ReadonlyMap<CellKey, number>): string {
  const reconsideration = figures.get('disputes.reconsideration.total') ?? 0;
  const litigation =
    (figures.get('disputes.litigation_direct.total') ?? 0) +
    (figures.get('disputes.litigation_after_reconsideration.total') ?? 0);
  if (reconsideration + litigation === 0) return '全年未发生因政府信息公开引起的行政复议、行政诉讼。';
  return `因政府信息公开引起的行政复议${reconsideration}件、行政诉讼${litigation}件。`;
}
