import type { ScoredQuestion } from '../../../bot/commands/score/question.ts';
import type { CellKey } from '../../../db/form/form.ts';
import { CELLS as C } from './cells.ts';
import { asked, perCent, readAll, rounded } from './shapes.ts';
import { agencies, agenciesNamed, agenciesOf, bureausOf, figure, ranked } from './truth.ts';

/** Types 21 and 50: who has most or least, and where one agency stands among those of its place. */
export function aboutRanks(): ScoredQuestion[] {
  return [...ranks(), ...places()];
}

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
      coverage: readAll(among.length),
      notSays: ['最差', '不透明'],
    });
  };
  const [office] = rate(agenciesOf('岚汀区'), 2024);
  return [
    rank('霁汀县2024年哪个单位申请最多', agenciesOf('霁汀县'), 2024, C.received),
    rank('墨汀市23年新收排前十的', agenciesOf('墨汀市'), 2023, C.received),
    rank('岚汀区2022年哪个局罚得最多', bureausOf('岚汀区'), 2022, C.penalties),
    rank('全部单位里2024年谁家申请最多', agencies, 2024, C.received),
    rank('檀汀区前年申请最少的单位', agenciesOf('檀汀区'), 2024, C.received, true),
    rank('所有教育局2024年申请排名', agenciesNamed('教育局'), 2024, C.received),
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
  const stands = (agency: string, key: CellKey) => {
    const says = [String(figure(agency, 2024, key))];
    return { ask: 'rank', year: 2024, agencies: [agency], says };
  };
  const place = (agency: string, region: string, key: CellKey) => {
    const higher = agenciesOf(region).filter((other) => figure(other, 2024, key) > figure(agency, 2024, key));
    return { ...stands(agency, key), computed: [{ operation: 'rank', value: higher.length + 1 }] };
  };
  // Whom an agency is held against is left open here: the answer says it, and has no adjective of its own.
  const notSays = ['很多', '不多', '很少', '较多', '较少'];
  return [
    asked(21, '霁汀教育局2024年申请在全县排第几', place('霁汀县教育局', '霁汀县', C.received)),
    asked(21, '墨汀市监局前年处罚在墨汀市排多少名', place('墨汀市市场监督管理局', '墨汀市', C.penalties)),
    asked(50, '霁汀教育局2024年申请多吗', { ...stands('霁汀县教育局', C.received), notSays }),
    asked(50, '岚汀民政局前年收的申请是不是算多的', { ...stands('岚汀区民政局', C.received), notSays }),
    asked(50, '墨汀市白石镇24年申请是不是很少', { ...stands('墨汀市白石镇人民政府', C.received), notSays }),
  ];
}
