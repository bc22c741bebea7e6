import type { ScoredQuestion } from '../../../bot/commands/score/question.ts';
import { CELLS as C } from './cells.ts';
import { asked } from './shapes.ts';
import { agenciesOf, figure, occurrences, sentenceAfter, sharedBeside } from './truth.ts';

/** Types 27 to 36: what reports say, word for word. Sentences are taken from reports without page breaks. */
export function aboutWording(): ScoredQuestion[] {
  return [...sections(), ...phrases(), ...topics(), ...differences(), ...shared(), ...summaries()];
}

const PROBLEMS = '（一）存在的主要问题。';
const IMPROVEMENTS = '（二）改进情况。';

function quoted(type: number, question: string, agency: string, year: number, heading: string, after?: string[]) {
  const expect = { kind: 'passages', agency, year, quotes: sentenceAfter(heading, agency, year) };
  return asked(type, question, expect, after ? { after } : {});
}

function sections(): ScoredQuestion[] {
  const office = '霁汀县人民政府办公室';
  return [
    quoted(27, '霁汀政府办2024年存在哪些问题', office, 2024, PROBLEMS),
    quoted(27, '墨汀教育局23年自己说有啥毛病', '墨汀市教育局', 2023, PROBLEMS),
    quoted(27, '霁汀水利局前年有哪些不足', '霁汀县水利局', 2024, PROBLEMS),
    quoted(28, '霁汀政府办2024年怎么改的', office, 2024, IMPROVEMENTS),
    quoted(28, '墨汀市司法局2022年整改措施有哪些', '墨汀市司法局', 2022, IMPROVEMENTS),
    quoted(28, '霁汀审计局前年改进了啥', '霁汀县审计局', 2024, IMPROVEMENTS),
    quoted(31, '把霁汀发改局2023年第五部分发我', '霁汀县发展和改革局', 2023, PROBLEMS),
    quoted(31, '霁汀县文旅局前年第五部分怎么写的', '霁汀县文化和旅游局', 2024, PROBLEMS),
    quoted(31, '那2022年的原文呢', '霁汀县人民政府办公室', 2022, PROBLEMS, ['把霁汀政府办2024年第五部分发我']),
  ];
}

function phrases(): ScoredQuestion[] {
  const phrase = (question: string, words: string, place?: string): ScoredQuestion => {
    const { times, reports } = occurrences(words, place === undefined ? undefined : agenciesOf(place));
    const computed = [times, reports].map((value) => ({ operation: 'count', value }));
    return asked(29, question, { kind: 'passages', computed, first: [String(times)], quotes: words });
  };
  return [
    phrase('哪些报告写了“读屏软件”', '读屏软件'),
    phrase('霁汀县谁写过“跟班学习”', '跟班学习', '霁汀县'),
    phrase('原话“放在第一屏”出自哪', '放在第一屏'),
    asked(29, '有没有报告写“区块链存证”', { kind: 'passages', says: ['没有'], notSays: ['霁汀县'] }),
  ];
}

function topics(): ScoredQuestion[] {
  const made = figure('霁汀县发展和改革局', 2024, C.made);
  const inForce = figure('霁汀县发展和改革局', 2024, C.inForce);
  const documents = made === 0 ? `现行有效行政规范性文件${inForce}件` : `制发行政规范性文件${made}件`;
  return [
    asked(30, '别人怎么写解读形式少的', { kind: 'passages', ask: 'similar', says: ['相近'] }),
    asked(30, '给几个答复说理不足的类似表述参考', { kind: 'passages', ask: 'similar', says: ['相近'] }),
    asked(30, '历史文件整理慢别家咋写的', { kind: 'passages', ask: 'similar', says: ['相近'] }),
    asked(33, '霁汀县谁提到了读屏软件', { kind: 'passages', quotes: '读屏软件' }),
    asked(33, '墨汀市各单位2024年培训搞了几次', { kind: 'passages', year: 2024, quotes: '培训' }),
    asked(33, '哪些单位说过广播站', { kind: 'passages', quotes: '广播站' }),
    asked(34, '霁汀发改局2024年报告正文里制发了几件规范性文件', {
      ...{ agency: '霁汀县发展和改革局', year: 2024, quotes: documents },
    }),
    asked(35, '霁汀政府办2022年有没有人被追责', { agency: '霁汀县人民政府办公室', year: 2022 }),
    asked(35, '墨汀统计局24年群众满意率多少', {
      ...{ kind: 'refusal', reason: 'not_in_form', notSays: ['100%'] },
    }),
  ];
}

function differences(): ScoredQuestion[] {
  const diff = (question: string, agency: string, from: number, to: number): ScoredQuestion =>
    asked(32, question, { kind: 'diff', agency, years: [from, to], notSays: ['抄袭', '照抄'] });
  return [
    diff('霁汀政府办2024和2022写得有啥不一样', '霁汀县人民政府办公室', 2022, 2024),
    diff('霁汀发改局24年是不是照抄23年的', '霁汀县发展和改革局', 2023, 2024),
    diff('墨汀司法局2023年比2022年改了哪些说法', '墨汀市司法局', 2022, 2023),
  ];
}

/** Sentences that few others have, so that they are among those shown. */
function shared(): ScoredQuestion[] {
  const beside = (question: string, agency: string, sentence: string): ScoredQuestion => {
    const says = Object.values(sharedBeside(agency, sentence));
    return asked(33, question, { kind: 'passages', ask: 'shared', says, notSays: ['抄', '雷同'], quotes: sentence });
  };
  const followed = { kind: 'passages', agency: '霁汀县发展和改革局', years: [2023, 2024], says: ['对照', '不作判断'] };
  return [
    beside(
      '墨汀市交通运输局2024年第五部分哪些句子别的单位也有',
      '墨汀市交通运输局',
      '针对解读形式少的问题，全年增加对照表8期，请种养大户先看再发',
    ),
    beside(
      '墨汀市交通运输局2024年第五部分抄了谁的',
      '墨汀市交通运输局',
      '因审批链条偏长，公交线路优化的更新有时比实际办理晚9天左右',
    ),
    beside(
      '墨汀市财政局2024年报告有没有跟别人重复的句子',
      '墨汀市财政局',
      '在门户网站专栏设置“政府采购”问题征集入口，收到留言39条，逐条答复并择要公开',
    ),
    asked(28, '霁汀县发改局2023年存在的问题2024年解决了没有', {
      ...followed,
      quotes: sentenceAfter(PROBLEMS, '霁汀县发展和改革局', 2023),
    }),
  ];
}

function summaries(): ScoredQuestion[] {
  const summary = (question: string, agency: string, year: number): ScoredQuestion => {
    const says = [C.received, C.concluded].map((key) => String(figure(agency, year, key)));
    return asked(36, question, { kind: 'passages', ask: 'summary', agency, year, says });
  };
  return [
    summary('用三句话总结霁汀政府办2024年年报', '霁汀县人民政府办公室', 2024),
    summary('讲讲墨汀教育局23年年报重点', '墨汀市教育局', 2023),
    summary('苇汀自然资源局前年报告大概说了啥', '苇汀区自然资源局', 2024),
  ];
}
