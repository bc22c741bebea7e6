import type { ScoredQuestion } from '../../../bot/commands/score/question.ts';
import type { CellKey } from '../../../db/form/form.ts';
import { CELLS as C, GROUPS as G } from './cells.ts';
import { asked, perCent, readAll, rounded } from './shapes.ts';
import { agencies, agenciesNamed, agenciesOf, bureausOf, figure } from './truth.ts';

/** Types 22 to 24: sums, means and counts over every agency of a place, a kind, or all. */
export function acrossAgencies(): ScoredQuestion[] {
  return [...totals(), ...counts(), ...filters()];
}

function totals(): ScoredQuestion[] {
  const total = (
    question: string,
    among: readonly string[],
    year: number,
    operation: 'sum' | 'mean',
    keys: readonly CellKey[],
  ): ScoredQuestion => {
    const sum = among.reduce((all, agency) => all + figure(agency, year, ...keys), 0);
    const value = operation === 'sum' ? sum : sum / among.length;
    const first = [String(Number(value.toFixed(2)))];
    return asked(22, question, {
      ask: 'total',
      year,
      computed: [{ operation, value }],
      first,
      coverage: readAll(among.length),
    });
  };
  const lan = agenciesOf('岚汀区');
  const value = perCent(
    lan.reduce((all, agency) => all + figure(agency, 2024, C.granted, C.partly), 0),
    lan.reduce((all, agency) => all + figure(agency, 2024, C.concluded), 0),
  );
  return [
    total('霁汀县各单位2024年加起来收了多少件', agenciesOf('霁汀县'), 2024, 'sum', [C.received]),
    total('墨汀全市2023年平均每家收几件申请', agenciesOf('墨汀市'), 2023, 'mean', [C.received]),
    total('岚汀区各局24年一共罚了多少件', bureausOf('岚汀区'), 2024, 'sum', [C.penalties]),
    total('所有单位2022年新收总数', agencies, 2022, 'sum', [C.received]),
    total('芷汀县前年行政诉讼总共几件', agenciesOf('芷汀县'), 2024, 'sum', G.lawsuits),
    total('所有教育局2024年平均收费多少', agenciesNamed('教育局'), 2024, 'mean', [C.fees]),
    asked(22, '岚汀区2024年整体公开率是多少', {
      ...{ ask: 'total', year: 2024, computed: [{ operation: 'share', value }], first: [rounded(value)] },
    }),
  ];
}

type Meets = (value: number) => boolean;

function filtered(
  type: number,
  question: string,
  among: readonly string[],
  year: number,
  key: CellKey,
  meets: Meets,
): ScoredQuestion {
  const found = among.filter((agency) => meets(figure(agency, year, key)));
  const expect = { ask: 'filter', year, computed: [{ operation: 'count', value: found.length }] };
  return asked(type, question, {
    ...{ ...expect, first: [String(found.length)], coverage: readAll(among.length) },
    ...(found.length <= 20 ? { agencies: found } : {}),
  });
}

function counts(): ScoredQuestion[] {
  const none: Meets = (value) => value === 0;
  return [
    filtered(23, '2024年有多少单位一件申请都没收到', agencies, 2024, C.received, none),
    filtered(23, '霁汀县前年零复议的有几家', agenciesOf('霁汀县'), 2024, C.reviews, none),
    filtered(23, '墨汀市2023年没有企业申请的单位有哪些', agenciesOf('墨汀市'), 2023, C.business, none),
    filtered(23, '23年零申请的单位都有谁', agencies, 2023, C.received, none),
  ];
}

function filters(): ScoredQuestion[] {
  return [
    filtered(24, '2024年申请超过100件的单位', agencies, 2024, C.received, (value) => value > 100),
    filtered(24, '岚汀区2024年新收30件以上的有哪些', agenciesOf('岚汀区'), 2024, C.received, (value) => value >= 30),
    filtered(24, '墨汀市哪些单位2022年被复议过', agenciesOf('墨汀市'), 2022, C.reviews, (value) => value > 0),
    filtered(24, '霁汀县24年收了不到5件的单位', agenciesOf('霁汀县'), 2024, C.received, (value) => value < 5),
    filtered(24, '2023年处罚超过500件的都有谁', agencies, 2023, C.penalties, (value) => value > 500),
  ];
}
