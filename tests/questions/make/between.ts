import type { ScoredQuestion } from '../../../bot/commands/score/question.ts';
import type { CellKey } from '../../../db/form/form.ts';
import { CELLS as C, GROUPS as G } from './cells.ts';
import { asked, perCent, readAll, rounded } from './shapes.ts';
import { agenciesOf, figure, ranked } from './truth.ts';

/** Types 16 to 24: one number against another, of rows, years, agencies and places, and how agencies changed. */
export function betweenNumbers(): ScoredQuestion[] {
  return [...rows(), ...multiples(), ...places(), ...changes()];
}

type Keys = readonly CellKey[];

function rows(): ScoredQuestion[] {
  const difference = (question: string, agency: string, year: number, [left, right]: readonly [Keys, Keys]) => {
    const value = figure(agency, year, ...left) - figure(agency, year, ...right);
    const said = `${value < 0 ? '少' : '多'} ${Math.abs(value)} 件`;
    const expect = { kind: 'computed', ask: 'between', agency, year, computed: [{ operation: 'difference', value }] };
    return asked(16, question, { ...expect, first: [said] });
  };
  const granted = [C.granted, C.partly];
  const [land, schools, police] = ['苇汀区自然资源局', '墨汀市教育局', '霁汀县公安局'];
  return [
    difference('苇汀自然资源局2024年给公开的比不给的多多少', land, 2024, [granted, G.refused]),
    difference('苇汀自然资源局2024年不予公开比给公开的少几件', land, 2024, [G.refused, granted]),
    difference('墨汀教育局23年新收减办结', schools, 2023, [[C.received], [C.concluded]]),
    difference('霁汀公安局前年企业比个人少几件申请', police, 2024, [[C.business], [C.persons]]),
    difference('霁汀公安局2024年复议比诉讼多几件', police, 2024, [[C.reviews], G.lawsuits]),
  ];
}

function multiples(): ScoredQuestion[] {
  const times = (type: number, question: string, left: Held, right: Held) => {
    const value = figure(left.agency, left.year, left.key) / figure(right.agency, right.year, right.key);
    const first = [`${Number(value.toFixed(2))} 倍`];
    return asked(type, question, {
      ...{ kind: 'computed', ask: 'between', computed: [{ operation: 'share', value }], first },
      figures: {
        [`${left.agency}/${left.year}/${left.key}`]: figure(left.agency, left.year, left.key),
        [`${right.agency}/${right.year}/${right.key}`]: figure(right.agency, right.year, right.key),
      },
    });
  };
  const [land, other] = ['岚汀区自然资源局', '苇汀区自然资源局'];
  const at = (agency: string, year: number, key: CellKey): Held => ({ agency, year, key });
  return [
    times(18, '苇汀自然资源局2023年新收是2022年的几倍', at(other, 2023, C.received), at(other, 2022, C.received)),
    times(
      20,
      '岚汀自然资源局2024年申请是苇汀自然资源局的几倍',
      at(land, 2024, C.received),
      at(other, 2024, C.received),
    ),
    times(
      9,
      '岚汀府办24年个人申请是企业的多少倍',
      at('岚汀区人民政府办公室', 2024, C.persons),
      at('岚汀区人民政府办公室', 2024, C.business),
    ),
  ];
}

interface Held {
  readonly agency: string;
  readonly year: number;
  readonly key: CellKey;
}

function places(): ScoredQuestion[] {
  const sumOf = (place: string, year: number, key: CellKey) =>
    agenciesOf(place).reduce((all, agency) => all + figure(agency, year, key), 0);
  const [here, there] = [sumOf('霁汀县', 2024, C.received), sumOf('墨汀市', 2024, C.received)];
  const both = readAll(agenciesOf('霁汀县').length + agenciesOf('墨汀市').length);
  const share = perCent(figure('霁汀县教育局', 2024, C.received), here);
  return [
    asked(22, '霁汀县比墨汀市2024年申请多多少', {
      ...{ kind: 'computed', ask: 'between', year: 2024, coverage: both },
      computed: [{ operation: 'difference', value: here - there }],
      first: [`${Math.abs(here - there)} 件`],
    }),
    asked(17, '霁汀教育局2024年申请占全县多少', {
      ...{ kind: 'computed', ask: 'between', year: 2024, coverage: readAll(agenciesOf('霁汀县').length) },
      computed: [{ operation: 'share', value: share }],
      first: [rounded(share)],
    }),
  ];
}

function changes(): ScoredQuestion[] {
  const changed = (place: string, key: CellKey) =>
    ranked(agenciesOf(place), 2024, key).map(({ agency, value }) => {
      return { agency, value: value - figure(agency, 2023, key) };
    });
  const extreme = (question: string, place: string, key: CellKey, pick: (...values: number[]) => number) => {
    const all = changed(place, key);
    const value = pick(...all.map((one) => one.value));
    const tied = all.filter((one) => one.value === value).map(({ agency }) => agency);
    return asked(21, question, {
      ...{ ask: 'rank', years: [2023, 2024], coverage: readAll(all.length), notSays: ['最差', '最好'] },
      computed: [{ operation: 'difference', value }],
      first: [...(tied.length <= 3 ? tied : []), String(Math.abs(value))],
    });
  };
  const listed = (question: string, place: string, key: CellKey, meets: (value: number) => boolean) => {
    const found = changed(place, key).filter(({ value }) => meets(value));
    return asked(24, question, {
      ...{ ask: 'filter', years: [2023, 2024], coverage: readAll(agenciesOf(place).length) },
      computed: [{ operation: 'count', value: found.length }],
      first: [String(found.length)],
      ...(found.length <= 20 ? { agencies: found.map(({ agency }) => agency) } : {}),
    });
  };
  return [
    extreme('霁汀县2024年哪个单位申请比2023年涨得最多', '霁汀县', C.received, Math.max),
    extreme('墨汀市2024年申请降得最多的单位', '墨汀市', C.received, Math.min),
    extreme('岚汀区前年处罚比上年增加最多的前五', '岚汀区', C.penalties, Math.max),
    listed('霁汀县2024年哪些单位申请比2023年少了', '霁汀县', C.received, (value) => value < 0),
    listed('墨汀市有多少单位2024年申请比2023年多', '墨汀市', C.received, (value) => value > 0),
    listed('岚汀区2024年申请比上年多10件以上的单位', '岚汀区', C.received, (value) => value >= 10),
  ];
}
