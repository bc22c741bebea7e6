import type { ScoredQuestion } from '../../../bot/commands/score/question.ts';
import { CORPUS_YEARS } from '../../fixtures/corpus/corpus.ts';
import { CELLS as C } from './cells.ts';
import { asked, changeAsked, comparedAsked, courseAsked, perCent, refused } from './shapes.ts';
import { figure } from './truth.ts';

/** Types 18 to 20, 25 and 26: one number in several years or of several agencies, and what it is made of. */
export function overYears(): ScoredQuestion[] {
  return [...changes(), ...courses(), ...comparisons(), ...parts()];
}

function changes(): ScoredQuestion[] {
  return [
    changeAsked(18, '霁汀县公安局', 2023, 2024, C.received)('霁汀公安局2024年新收比上年多了多少'),
    changeAsked(18, '苇汀区自然资源局', 2022, 2023, C.concluded)('苇汀自然资源局23年办结的比22年多还是少'),
    changeAsked(18, '墨汀市人民政府办公室', 2022, 2024, C.received)('墨汀府办2024跟2022比申请涨了多少'),
    changeAsked(18, '翎汀县公安局', 2023, 2024, C.penalties)('翎汀公安局前年处罚比再上一年涨了还是跌了'),
    changeAsked(
      18,
      '棠汀市市场监督管理局',
      2023,
      2024,
      C.licensing,
    )('比上年呢', {
      after: ['棠汀市监局2024年许可多少件'],
    }),
    refused(18, 'not_stored', '霁汀教育局2022年新收比2021年多几件', { says: ['2021'] }),
  ];
}

function courses(): ScoredQuestion[] {
  const all = CORPUS_YEARS;
  return [
    courseAsked(19, '筝汀市住房和城乡建设局', all, C.received, 'difference')('筝汀住建局2022到2024年申请量变化'),
    courseAsked(19, '岚汀区自然资源局', all, C.received, 'difference')('岚汀自然资源局这几年收的申请走势'),
    courseAsked(19, '墨汀市教育局', all, C.fees, 'difference')('画一下墨汀教育局22至24年收费的图'),
    courseAsked(19, '槿汀市人民政府办公室', all, C.reviews, 'difference')('槿汀府办历年行政复议多少件'),
    courseAsked(26, '芷汀县人民政府办公室', all, C.received, 'maximum')('芷汀政府办哪年申请最多'),
    courseAsked(26, '霁汀县公安局', all, C.penalties, 'minimum')('霁汀公安局哪一年罚得最少'),
    courseAsked(26, '苇汀区自然资源局', all, C.received, 'maximum')('苇汀自然资源局申请历史最高是多少'),
    courseAsked(26, '鹭汀县司法局', all, C.inForce, 'maximum')('鹭汀司法局哪年有效文件最多'),
  ];
}

function comparisons(): ScoredQuestion[] {
  const offices = ['霁汀县人民政府办公室', '墨汀市人民政府办公室'];
  const bureaus = ['岚汀区自然资源局', '苇汀区自然资源局'];
  const three = ['霁汀县教育局', '墨汀市教育局', '岚汀区教育局'];
  return [
    comparedAsked(
      20,
      offices,
      2024,
      C.received,
    )('霁汀政府办和墨汀政府办2024年哪个申请多', { first: ['墨汀市人民政府办公室'] }),
    comparedAsked(20, bureaus, 2023, C.business)('岚汀自然资源局跟苇汀自然资源局23年企业申请比一比'),
    comparedAsked(20, three, 2024, C.received)('霁汀教育局、墨汀教育局、岚汀教育局前年各收多少件'),
    comparedAsked(
      20,
      offices,
      2022,
      C.concluded,
    )('这两家2022年办结谁多', {
      after: ['霁汀政府办和墨汀政府办2024年哪个申请多'],
    }),
  ];
}

function parts(): ScoredQuestion[] {
  const office = '芷汀县人民政府办公室';
  const bureau = '苇汀区自然资源局';
  const shareOf = (agency: string, part: (typeof C)[keyof typeof C], whole: (typeof C)[keyof typeof C]) => ({
    operation: 'share',
    value: perCent(figure(agency, 2024, part), figure(agency, 2024, whole)),
  });
  const distribution = { ask: 'distribution', kind: 'computed', year: 2024 };
  const people = [shareOf(office, C.persons, C.received), shareOf(office, C.business, C.received)];
  const results = [shareOf(bureau, C.granted, C.concluded), shareOf(bureau, C.notHeld, C.concluded)].slice(0, 1);
  return [
    asked(25, '芷汀府办24年申请的都是些什么人', { ...distribution, agency: office, computed: people }),
    asked(25, '苇汀自然资源局2024年办理结果怎么分布', { ...distribution, agency: bureau, computed: results }),
    asked(25, '苇汀自然资源局2024申请人构成', {
      ...{ ...distribution, agency: bureau, computed: [shareOf(bureau, C.persons, C.received)] },
    }),
  ];
}
