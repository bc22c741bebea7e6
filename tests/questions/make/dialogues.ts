import type { ScoredDialogue, ScoredQuestion } from '../../../bot/commands/score/question.ts';
import { CORPUS_YEARS } from '../../fixtures/corpus/corpus.ts';
import { CELLS as C, GROUPS as G } from './cells.ts';
import { asked, cellsAsked, changeAsked, comparedAsked, courseAsked, refused, shareAsked, sumAsked } from './shapes.ts';
import { agenciesOf, figure, ranked, sentenceAfter } from './truth.ts';

const LAND = '苇汀区自然资源局';
const POLICE = '翎汀县公安局';
const OFFICE = '霁汀县人民政府办公室';
const SCHOOLS = '墨汀市教育局';
const HOUSING = '筝汀市住房和城乡建设局';
const answered = [C.granted, C.partly];

/** Dialogues of five turns about the corpus; every turn can only be understood from those before it. */
export function corpusDialogues(): ScoredDialogue[] {
  return [
    dialogue('年份换了又换', [
      cellsAsked(0, LAND, 2024, [C.received])('苇汀自然资源局前年新收几件'),
      cellsAsked(0, LAND, 2023, [C.received])('前一年呢'),
      cellsAsked(0, LAND, 2022, [C.received])('22年的呢'),
      courseAsked(0, LAND, CORPUS_YEARS, C.received, 'difference')('这几年连起来看看'),
      courseAsked(0, LAND, CORPUS_YEARS, C.received, 'maximum')('哪年最多'),
    ]),
    dialogue('和上年比', [
      cellsAsked(0, POLICE, 2024, [C.penalties])('翎汀公安局24年罚了多少件'),
      changeAsked(0, POLICE, 2023, 2024, C.penalties)('和上年比呢'),
      changeAsked(0, POLICE, 2023, 2024, C.licensing)('许可呢'),
      refused(0, 'cause', '为什么'),
      asked(0, '好的谢谢', { kind: 'help' }),
    ]),
    dialogue('全县的排名', rankTurns()),
    dialogue('教育局是哪一家', [
      asked(0, '教育局2024年收费多少', { kind: 'clarify' }),
      cellsAsked(0, SCHOOLS, 2024, [C.fees])('墨汀的', { says: ['万元'] }),
      cellsAsked(0, SCHOOLS, 2024, [C.received])('新收呢'),
      cellsAsked(0, SCHOOLS, 2024, [C.received])('不对，应该是500件', { notSays: ['500 件'] }),
      cellsAsked(0, SCHOOLS, 2023, [C.received])('那23年呢'),
    ]),
    dialogue('率的两种口径', [
      shareAsked(0, HOUSING, 2024, answered, [C.concluded])('筝汀住建局24年公开率'),
      shareAsked(0, HOUSING, 2024, [C.granted], [C.concluded])('予以公开率呢'),
      shareAsked(0, HOUSING, 2024, G.refused, [C.concluded])('不予公开率呢'),
      shareAsked(0, HOUSING, 2023, G.refused, [C.concluded])('23年的'),
      shareAsked(0, HOUSING, 2023, G.refused, [C.concluded])('怎么算的', { says: ['÷'] }),
    ]),
    dialogue('两家比了再看一家', [
      comparedAsked(0, [LAND, '岚汀区自然资源局'], 2024, C.received)('苇汀自然资源局和岚汀自然资源局2024年谁申请多'),
      comparedAsked(0, [LAND, '岚汀区自然资源局'], 2023, C.received)('23年呢'),
      cellsAsked(0, '岚汀区自然资源局', 2023, [C.received])('只看岚汀的'),
      sumAsked(0, '岚汀区自然资源局', 2023, G.lawsuits)('官司几件'),
      cellsAsked(0, '岚汀区自然资源局', 2023, G.reviewResults)('行政复议呢'),
    ]),
    dialogue('文字', [
      asked(0, '霁汀政府办2024年存在哪些问题', section('（一）存在的主要问题。', 2024)),
      asked(0, '怎么改的', section('（二）改进情况。', 2024)),
      asked(0, '2022年的呢', section('（二）改进情况。', 2022)),
      refused(0, 'invention', '照着编一段2025年的'),
      cellsAsked(0, OFFICE, 2022, [C.received])('算了 2022年新收几件'),
    ]),
    dialogue('没有的年份和不能答的', [
      refused(0, 'not_stored', '霁汀政府办去年新收几件', { says: ['2025'] }),
      cellsAsked(0, OFFICE, 2024, [C.received])('那就前年的'),
      refused(0, 'private', '都是谁申请的 名字给我'),
      refused(0, 'forecast', '明年能有多少'),
      asked(0, '你有霁汀县哪些单位', { kind: 'coverage', says: ['26 个机关'] }),
    ]),
  ];
}

function rankTurns(): ScoredQuestion[] {
  const region = agenciesOf('墨汀市');
  const [top] = ranked(region, 2024, C.received);
  const [earlier] = ranked(region, 2023, C.received);
  const sum = region.reduce((all, agency) => all + figure(agency, 2023, C.received), 0);
  const none = region.filter((agency) => figure(agency, 2023, C.business) === 0).length;
  return [
    asked(0, '墨汀市24年哪个单位申请最多', { ask: 'rank', first: [top?.agency ?? '', String(top?.value)] }),
    asked(0, '23年呢', { ask: 'rank', first: [earlier?.agency ?? '', String(earlier?.value)] }),
    asked(0, '一共多少件', { ask: 'total', year: 2023, computed: [{ operation: 'sum', value: sum }] }),
    asked(0, '平均呢', { ask: 'total', year: 2023, computed: [{ operation: 'mean', value: sum / region.length }] }),
    asked(0, '没有企业申请的有几家', { ask: 'filter', year: 2023, computed: [{ operation: 'count', value: none }] }),
  ];
}

function section(heading: string, year: number) {
  return { kind: 'passages', agency: OFFICE, year, quotes: sentenceAfter(heading, OFFICE, year) };
}

function dialogue(name: string, turns: readonly ScoredQuestion[]): ScoredDialogue {
  return { name, turns: turns.map(({ question, expect }) => ({ say: question, expect })) };
}
