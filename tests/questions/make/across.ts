import type { ScoredQuestion } from '../../../bot/commands/score/question.ts';
import type { CellKey } from '../../../db/form/form.ts';
import { CELLS as C, GROUPS as G } from './cells.ts';
import { asked, perCent, rounded } from './shapes.ts';
import { agencies, agenciesOf, figure, ranked } from './truth.ts';

/** Types 21 to 24 and 50: every agency of a place, a kind, or all. */
export function acrossAgencies(): ScoredQuestion[] {
  return [...ranks(), ...places(), ...totals(), ...counts(), ...filters()];
}

const bureaus = (place: string) => agenciesOf(place).filter((agency) => agency.endsWith('局'));
const of = (suffix: string) => agencies.filter((agency) => agency.endsWith(suffix));
const whole = (count: number) => ({ known: count, stored: count, matched: count });

function ranks(): ScoredQuestion[] {
  const rank = (
    question: string,
    among: readonly string[],
    year: number,
    key: CellKey,
    least = false,
  ): ScoredQuestion => {
    const order = ranked(among, year, key);
    const [top] = least ? [...order].reverse() : order;
    const ties = order.filter(({ value }) => value === top?.value).map(({ agency }) => agency);
    const first = [...(ties.length <= 3 ? ties : []), String(top?.value)];
    return asked(21, question, {
      ask: 'rank',
      year,
      first,
      coverage: whole(among.length),
      notSays: ['最差', '不透明'],
    });
  };
  const [office] = rate(agenciesOf('岚汀区'), 2024);
  return [
    rank('霁汀县2024年哪个单位申请最多', agenciesOf('霁汀县'), 2024, C.received),
    rank('墨汀市23年新收排前十的', agenciesOf('墨汀市'), 2023, C.received),
    rank('岚汀区2022年哪个局罚得最多', bureaus('岚汀区'), 2022, C.penalties),
    rank('全部单位里2024年谁家申请最多', agencies, 2024, C.received),
    rank('檀汀区前年申请最少的单位', agenciesOf('檀汀区'), 2024, C.received, true),
    rank('所有教育局2024年申请排名', of('教育局'), 2024, C.received),
    rank('苇汀区前年行政复议最多的是哪家', agenciesOf('苇汀区'), 2024, C.reviews),
    asked(21, '岚汀区2024年公开率最高的是哪家', {
      ...{ ask: 'rank', year: 2024, first: [office?.agency ?? '', rounded(office?.value ?? 0)], says: ['30'] },
    }),
  ];
}

/** Agencies with at least 30 cases, the least a rate needs to be ranked, by their rate of disclosure. */
function rate(among: readonly string[], year: number): { agency: string; value: number }[] {
  return among
    .filter((agency) => figure(agency, year, C.concluded) >= 30)
    .map((agency) => ({
      agency,
      value: perCent(figure(agency, year, C.granted, C.partly), figure(agency, year, C.concluded)),
    }))
    .sort((a, b) => b.value - a.value);
}

function places(): ScoredQuestion[] {
  const place = (agency: string, region: string, key: CellKey) => {
    const value = figure(agency, 2024, key);
    return 1 + agenciesOf(region).filter((other) => figure(other, 2024, key) > value).length;
  };
  const rank = (agency: string, region: string, key: CellKey) => ({
    ...{ ask: 'rank', year: 2024, agencies: [agency], says: [String(figure(agency, 2024, key))] },
    computed: [{ operation: 'rank', value: place(agency, region, key) }],
  });
  const notSays = ['很多', '不多', '很少', '较多', '较少'];
  return [
    asked(21, '霁汀教育局2024年申请在全县排第几', rank('霁汀县教育局', '霁汀县', C.received)),
    asked(21, '墨汀市监局前年处罚在墨汀市排多少名', rank('墨汀市市场监督管理局', '墨汀市', C.penalties)),
    asked(50, '霁汀教育局2024年申请多吗', { ...rank('霁汀县教育局', '霁汀县', C.received), notSays }),
    asked(50, '岚汀民政局前年收的申请是不是算多的', { ...rank('岚汀区民政局', '岚汀区', C.received), notSays }),
    asked(50, '墨汀市白石镇24年申请是不是很少', {
      ...rank('墨汀市白石镇人民政府', '墨汀市', C.received),
      notSays: ['很少'],
    }),
  ];
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
      coverage: whole(among.length),
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
    total('岚汀区各局24年一共罚了多少件', bureaus('岚汀区'), 2024, 'sum', [C.penalties]),
    total('所有单位2022年新收总数', agencies, 2022, 'sum', [C.received]),
    total('芷汀县前年行政诉讼总共几件', agenciesOf('芷汀县'), 2024, 'sum', G.lawsuits),
    total('所有教育局2024年平均收费多少', of('教育局'), 2024, 'mean', [C.fees]),
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
    ...{ ...expect, first: [String(found.length)], coverage: whole(among.length) },
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
