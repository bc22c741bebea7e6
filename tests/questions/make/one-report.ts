import type { ScoredQuestion } from '../../../bot/commands/score/question.ts';
import { CELLS as C, GROUPS as G } from './cells.ts';
import { asked, cellsAsked, shareAsked, sumAsked } from './shapes.ts';

/** Types 1 to 17: cells of one report, sums and rates of them. */
export function aboutOneReport(): ScoredQuestion[] {
  return [...cellQuestions(), ...disputeQuestions(), ...disclosureQuestions(), ...sumsAndRates()];
}

function cellQuestions(): ScoredQuestion[] {
  return [
    cellsAsked(1, '霁汀县教育局', 2024, [C.received])('霁汀教育局2024年收了多少件申请'),
    cellsAsked(1, '墨汀市自然资源局', 2023, [C.received])('墨汀市自然资源局23年新收多少', { says: ['2023'] }),
    cellsAsked(1, '岚汀区人民政府办公室', 2022, [C.received])('二零二二年岚汀区政府办接到几个依申请'),
    cellsAsked(1, '檀汀区水利局', 2024, [C.received])('檀汀水利局前年申请量多少呀', { says: ['2024'] }),
    cellsAsked(1, '霁汀县太和镇人民政府', 2024, [C.received])('霁汀县太和镇24年有人申请公开吗', { says: ['0'] }),
    cellsAsked(2, '芷汀县住房和城乡建设局', 2023, [C.carriedIn])('芷汀住建局2023年从上年转来几件'),
    cellsAsked(2, '苇汀区自然资源局', 2024, [C.carriedIn])('苇汀区自然资源局2024上年结转'),
    cellsAsked(3, '苇汀区自然资源局', 2023, [C.carriedOut])('苇汀自然资源局大前年年底还剩多少没办完'),
    cellsAsked(3, '槿汀市人民政府办公室', 2024, [C.carriedOut])('槿汀政府办2024年结转下年度继续办理的几件'),
    cellsAsked(4, '翎汀县公安局', 2024, [C.concluded])('翎汀公安局24年一共答复了多少'),
    cellsAsked(4, '棠汀市人力资源和社会保障局', 2022, [C.concluded])('棠汀人社局2022办结几件'),
    cellsAsked(5, '筝汀市住房和城乡建设局', 2024, [C.granted, C.partly])('筝汀住建局2024予以公开几件，部分公开几件'),
    cellsAsked(5, '鹭汀县教育局', 2023, [C.granted, C.partly])('鹭汀县教育局2023年给公开的有多少'),
    cellsAsked(6, '霁汀县公安局', 2024, [C.files])('霁汀县公安局2024年因为是执法案卷没公开的几件'),
    cellsAsked(6, '墨汀市人民政府办公室', 2024, [C.secret])('墨汀府办前年涉密不给的有没有'),
    cellsAsked(6, '筝汀市住房和城乡建设局', 2023, [C.thirdParty])('筝汀市住房城乡建设局2023年保护第三方合法权益的'),
    cellsAsked(7, '槿汀市住房和城乡建设局', 2024, [C.notHeld])('槿汀住建局24年说不掌握的几件'),
    cellsAsked(7, '岚汀区民政局', 2023, [C.toBeMade])('岚汀民政局2023年没有现成信息要另做的几件'),
    cellsAsked(7, '芷汀县人民政府办公室', 2024, [C.unclear])('芷汀县政府办2024年补正后还是不明确的'),
    cellsAsked(8, '芷汀县人民政府办公室', 2023, [C.petition])('芷汀县府办2023年当成信访的申请几件'),
    cellsAsked(8, '墨汀市市场监督管理局', 2024, [C.repeated])('墨汀市监局2024年重复申请有多少件'),
    cellsAsked(8, '岚汀区自然资源局', 2022, [C.notCorrected])('岚汀自然资源局22年逾期不补正的几个'),
    cellsAsked(8, '岚汀区自然资源局', 2024, [C.unpaid])('岚汀区自然资源局2024年没按通知交费的几件'),
    cellsAsked(9, '苇汀区自然资源局', 2024, [C.business])('苇汀自然资源局24年企业来申请的有多少'),
    cellsAsked(9, '槿汀市人民政府办公室', 2023, [C.lawyers])('槿汀政府办2023律所提了几件'),
    cellsAsked(9, '筝汀市住房和城乡建设局', 2022, [C.persons])('筝汀住建局22年老百姓申请了几件'),
  ];
}

function disputeQuestions(): ScoredQuestion[] {
  return [
    cellsAsked(10, '霁汀县住房和城乡建设局', 2024, G.reviewResults)('霁汀住建局2024行政复议情况'),
    cellsAsked(10, '墨汀市自然资源局', 2024, [C.reviews, C.reviewsCorrected])('墨汀自然资源局24年复议几件 纠正几件'),
    cellsAsked(10, '檀汀区人民政府办公室', 2024, [C.reviewsCorrected])('檀汀政府办2024年被复议改过吗'),
    sumAsked(11, '苇汀区自然资源局', 2024, G.lawsuits)('苇汀区自然资源局2024年打官司几件'),
    sumAsked(11, '筝汀市住房和城乡建设局', 2023, G.lawsuitsLost)('筝汀住建局2023官司输了几件'),
    sumAsked(11, '岚汀区人民政府办公室', 2024, G.lawsuits)('岚汀府办24年被告了几次'),
  ];
}

function disclosureQuestions(): ScoredQuestion[] {
  const noFee = '棠汀市人民政府办公室';
  return [
    cellsAsked(12, '霁汀县司法局', 2024, [C.inForce])('霁汀县司法局2024年现行有效的规范性文件几件'),
    cellsAsked(12, '砚汀区城市管理局', 2023, [C.repealed])('砚汀城管局23年废了多少文件'),
    cellsAsked(12, '鹭汀县医疗保障局', 2024, [C.made])('鹭汀医保局前年出台了几个规范性文件'),
    cellsAsked(13, '翎汀县公安局', 2024, [C.penalties])('翎汀公安局2024年处罚决定多少件', { says: ['不是金额'] }),
    cellsAsked(13, '棠汀市市场监督管理局', 2023, [C.licensing])('棠汀市监局23年发了多少许可'),
    cellsAsked(13, '芷汀县交通运输局', 2022, [C.coercion])('芷汀交通局2022强制措施几件'),
    cellsAsked(14, '霁汀县自然资源局', 2024, [C.fees])('霁汀县自然资源局2024年行政事业性收费金额', { says: ['万元'] }),
    cellsAsked(14, '墨汀市教育局', 2023, [C.fees])('墨汀教育局23年收费多少钱', { says: ['万元', ' 元'] }),
    cellsAsked(14, noFee, 2024, [C.fees])('棠汀政府办2024年收费几万', { says: ['0'] }),
    asked(15, '霁汀县发改局2022年收过信息处理费吗', {
      ...{ kind: 'passages', agency: '霁汀县发展和改革局', year: 2022, quotes: '信息处理费' },
    }),
    asked(15, '墨汀统计局24年公开申请收钱没有', {
      ...{ kind: 'passages', agency: '墨汀市统计局', year: 2024, quotes: '信息处理费' },
    }),
  ];
}

function sumsAndRates(): ScoredQuestion[] {
  const answered = [C.granted, C.partly];
  return [
    sumAsked(16, '苇汀区自然资源局', 2024, G.refused)('苇汀自然资源局2024不予公开总共几件'),
    sumAsked(16, '槿汀市住房和城乡建设局', 2023, G.unavailable)('槿汀住建局23年没法提供的合计'),
    sumAsked(16, '岚汀区人民政府办公室', 2024, G.declined)('岚汀政府办2024年不予处理的一共多少件'),
    sumAsked(16, '翎汀县公安局', 2022, G.otherHandling)('翎汀公安局2022年其他处理加起来几件'),
    sumAsked(16, '芷汀县人民政府办公室', 2024, [C.persons, C.business])('芷汀府办24年个人和企业总共申请几件'),
    shareAsked(17, '苇汀区自然资源局', 2024, answered, [C.concluded])('苇汀自然资源局2024公开率多少', { says: ['÷'] }),
    shareAsked(17, '墨汀市教育局', 2023, answered, [C.concluded])('墨汀教育局23年给公开的占多大比例'),
    shareAsked(17, '筝汀市住房和城乡建设局', 2024, G.refused, [C.concluded])('筝汀住建局前年不予公开率'),
    shareAsked(17, '岚汀区人民政府办公室', 2024, [C.business], [C.received])('岚汀府办24年企业申请占比多少'),
    shareAsked(
      17,
      '槿汀市人民政府办公室',
      2022,
      [C.concluded],
      [C.received, C.carriedIn],
    )('槿汀政府办2022年办结率多少啊'),
  ];
}
