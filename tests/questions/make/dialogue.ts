import type { ScoredQuestion } from '../../../bot/commands/score/question.ts';
import { CELLS as C, GROUPS as G } from './cells.ts';
import { asked, cellsAsked, changeAsked, refused, shareAsked, sumAsked } from './shapes.ts';
import { agencies, figure } from './truth.ts';

/** Types 37 to 52: checks, sources, follow-ups, names, units and years. */
export function inDialogue(): ScoredQuestion[] {
  return [...quality(), ...followUps(), ...names(), ...units(), ...several()];
}

const OFFICE = '霁汀县人民政府办公室';
const SCHOOLS = '墨汀市教育局';
const LAND = '苇汀区自然资源局';

function quality(): ScoredQuestion[] {
  const checks = (type: number, question: string, agency: string, says: string[] = []): ScoredQuestion =>
    asked(type, question, { kind: 'checks', agency, says });
  const carried = [String(figure(LAND, 2023, C.carriedOut)), '2023'];
  return [
    { ...checks(37, '霁汀政府办2024年的表平不平', OFFICE) },
    { ...checks(37, '墨汀教育局23年数据有没有错', SCHOOLS) },
    { ...checks(38, '霁汀司法局2024年正文和表格对得上吗', '霁汀县司法局') },
    checks(39, '苇汀自然资源局2024年上年结转和23年年报对得上吗', LAND, carried),
    checks(39, '霁汀公安局24年跟上年接得上不', '霁汀县公安局', [String(figure('霁汀县公安局', 2023, C.carriedOut))]),
    cellsAsked(40, LAND, 2024, [C.received])('这个数哪来的', { after: ['苇汀自然资源局2024年新收几件'] }),
    cellsAsked(40, SCHOOLS, 2023, [C.fees])('原表给我看看', { after: ['墨汀教育局2023年收费多少'] }),
    shareAsked(
      41,
      LAND,
      2024,
      [C.granted, C.partly],
      [C.concluded],
    )('咋算的', {
      ...{ after: ['苇汀自然资源局2024年公开率'], says: ['÷'] },
    }),
    changeAsked(
      41,
      LAND,
      2023,
      2024,
      C.received,
    )('这个怎么算出来的', {
      after: ['苇汀自然资源局2024年新收比2023年多几件'],
    }),
    asked(41, '办结率是怎么算的', { kind: 'definition', says: ['÷'] }),
    asked(42, '你这儿有多少单位的年报', { kind: 'coverage', says: [`${agencies.length} 个机关`] }),
    asked(42, '霁汀县有哪些单位', { kind: 'coverage', says: ['26 个机关'] }),
    asked(42, '有没有霁汀教育局2021年的', { kind: 'coverage', says: ['没有收录'] }),
  ];
}

function followUps(): ScoredQuestion[] {
  const land = ['苇汀自然资源局2024年新收几件'];
  return [
    cellsAsked(43, LAND, 2023, [C.received])('那23年呢', { after: land }),
    cellsAsked(43, LAND, 2022, [C.received])('再往前一年呢', { after: [...land, '那2023年呢'] }),
    shareAsked(
      43,
      LAND,
      2022,
      [C.granted, C.partly],
      [C.concluded],
    )('2022年的呢', {
      after: ['苇汀自然资源局2024年公开率'],
    }),
    cellsAsked(44, '岚汀区自然资源局', 2024, [C.received])('岚汀的呢', { after: land }),
    cellsAsked(44, LAND, 2024, [C.partly])('部分公开的呢', { after: ['苇汀自然资源局2024年予以公开几件'] }),
    cellsAsked(44, LAND, 2024, [C.business])('企业的呢', { after: land }),
    sumAsked(44, LAND, 2024, G.lawsuits)('打官司的呢', { after: land }),
    cellsAsked(44, '苇汀区教育局', 2024, [C.received])('教育局呢', { after: land }),
    cellsAsked(52, LAND, 2024, [C.received])('不对，应该是20件', { after: land, notSays: ['20 件'] }),
    cellsAsked(52, SCHOOLS, 2023, [C.granted])('你看错了吧', { after: ['墨汀教育局2023年予以公开几件'] }),
    cellsAsked(52, OFFICE, 2023, [C.received])('错了 我说的是2023年', { after: ['霁汀政府办2024年新收几件'] }),
  ];
}

function names(): ScoredQuestion[] {
  return [
    asked(45, '教育局2024年新收几件', { kind: 'clarify' }),
    asked(45, '白石镇24年收了几件申请', { kind: 'clarify' }),
    asked(45, '霁汀2024年新收几件', { kind: 'clarify' }),
    cellsAsked(45, '霁汀县审计局', 2024, [C.received])('霁汀县审计局', { after: ['审计局2024年新收几件'] }),
    cellsAsked(45, '墨汀市白石镇人民政府', 2024, [C.received])('墨汀的', { after: ['白石镇24年收了几件申请'] }),
    cellsAsked(46, '霁汀县市场监督管理局', 2024, [C.penalties])('霁汀工商局2024年罚了多少件'),
    cellsAsked(46, '墨汀市自然资源局', 2024, [C.received])('墨汀国土局24年收了几件'),
    cellsAsked(46, '岚汀区卫生健康局', 2023, [C.received])('岚汀卫健委2023年新收多少'),
    asked(46, '霁汀县教育句2024年新收几件', { kind: 'clarify', choices: 1 }),
    asked(46, '霁厅县教育局2024年新收几件', { kind: 'clarify', choices: 1 }),
  ];
}

function units(): ScoredQuestion[] {
  return [
    cellsAsked(47, LAND, 2024, [C.received])('苇汀自然资源局24年收了多少条申请', { says: ['“条”'] }),
    cellsAsked(47, SCHOOLS, 2024, [C.fees])('墨汀教育局2024年收费多少元', { says: ['万元', ' 元'] }),
    cellsAsked(48, LAND, 2023, [C.received])('苇汀自然资源局2023年有多少人申请', { says: ['不统计人数'] }),
    cellsAsked(48, OFFICE, 2024, [C.received])('几个人来霁汀政府办要过信息 前年', { says: ['不统计人数'] }),
    cellsAsked(49, OFFICE, 2024, [C.received])('霁汀政府办2025年发的那份新收几件', { says: ['2025年公布'] }),
    cellsAsked(49, SCHOOLS, 2023, [C.concluded])('墨汀教育局大前年办结几件', { says: ['2023'] }),
    cellsAsked(49, LAND, 2024, [C.received])('苇汀自然资源局新收几件', { says: ['最新', '2024'] }),
    refused(49, 'not_stored', '苇汀自然资源局去年新收几件', { says: ['2025'] }),
    refused(49, 'not_stored', '霁汀政府办今年的年报新收几件', { says: ['2025'] }),
  ];
}

function several(): ScoredQuestion[] {
  const both = { agency: LAND, years: [2023, 2024] };
  const value = figure(LAND, 2024, C.received) - figure(LAND, 2023, C.received);
  const says = [2023, 2024].map((year) => String(figure(LAND, year, C.received)));
  return [
    asked(51, '苇汀自然资源局2024新收、公开、诉讼各多少，和上年比', {
      ...{ ...both, says, computed: [{ operation: 'difference', value }] },
    }),
    cellsAsked(51, '翎汀县公安局', 2024, [C.licensing, C.penalties, C.coercion])('翎汀公安局24年许可处罚强制各几件'),
    cellsAsked(51, OFFICE, 2024, [C.received, C.concluded, C.carriedOut])('霁汀府办2024年新收几件办结几件结转下年几件'),
    cellsAsked(51, SCHOOLS, 2023, [C.persons, C.business])('墨汀教育局23年个人和企业各申请多少'),
  ];
}
