import { FIELDS, type Field, type Reform } from './agency-fields.ts';

/** In what way a name stands for a body. */
export type NameKind = 'full' | 'usual' | 'predecessor';

/** A name of a body, without its place. */
export interface BodyName {
  readonly name: string;
  readonly kind: NameKind;
  /** For a predecessor: the reform that made the body of it. */
  readonly reform?: Reform;
}

/** Endings of bodies, each with what it is in a short name. */
const ENDINGS: readonly (readonly [full: string, short: string])[] = [
  ['委员会', '委'],
  ['办公室', '办'],
  ['局', '局'],
  ['厅', '厅'],
  ['中心', '中心'],
];

/** All names of a body: as it is printed, as it is usually written short or in full, and those it had before a merger. */
export function namesOfBody(body: string): BodyName[] {
  const usual = (name: string): BodyName => ({ name, kind: 'usual' });
  const full = fullNameOf(body);
  const names: readonly BodyName[] = [
    { name: body, kind: 'full' },
    ...usualNames(body).map(usual),
    // 住房城乡建设局, 人力资源社会保障局.
    ...(/.[和与]./.test(body)
      ? ['', '和', '与'].map((joined) => usual(body.replace(/(?<=.)[和与](?=.)/g, joined)))
      : []),
    ...fieldsOf(body).flatMap(([field, ending]) => shortNames(field, ending).map(usual)),
    ...(full === null ? [] : [usual(full)]),
    ...fieldsOf(body).flatMap(([field, ending]) => predecessors(field, ending)),
  ];
  const known = new Set<string>();
  return names.filter(({ name }) => name.length >= 2 && !known.has(name) && known.add(name));
}

/** The full name a usual short one stands for: 科学技术委员会 for 科委. `null` when several do, or none. */
export function fullNameOf(short: string): string | null {
  const full = FIELDS.flatMap((field) =>
    ENDINGS.filter((ending) => shortNames(field, ending).includes(short)).map(([end]) => `${field.name}${end}`),
  );
  return full.length === 1 && full[0] !== short ? (full[0] ?? null) : null;
}

type Ending = (typeof ENDINGS)[number];

function fieldsOf(body: string): (readonly [Field, Ending])[] {
  const ending = ENDINGS.find(([full]) => body.endsWith(full));
  if (ending === undefined) return [];
  const stem = body.slice(0, -ending[0].length);
  const fields = FIELDS.filter((field) => stem === field.name || field.like?.test(stem) === true);
  return fields.map((field) => [field, ending] as const);
}

/** One character is a short name only before 委: 教委, 科委. */
function shortNames(field: Field, [, end]: Ending): string[] {
  return field.usual.filter((usual) => usual.length > 1 || end === '委').map((usual) => `${usual}${end}`);
}

/** The bodies it was made of; those of a province end in 厅 as it does itself. */
function predecessors(field: Field, [, end]: Ending): BodyName[] {
  return (field.before ?? []).flatMap(([reform, names]) =>
    names.map((name) => ({
      name: end === '厅' ? name.replace(/局$/, '厅') : name,
      kind: 'predecessor' as const,
      reform,
    })),
  );
}

/** Zones of development, as they are named in full and in short. */
const ZONES: readonly (readonly [full: RegExp, short: readonly string[]])[] = [
  [/经济(?:技术)?开发区$/, ['经开区', '经济开发区', '开发区']],
  [/高新(?:技术)?(?:产业)?(?:开发)?区$/, ['高新区', '高新技术开发区', '开发区']],
  [/(?:产业|工业)(?:集聚区|园区)$/, ['园区', '集聚区', '工业园', '产业园']],
  [/旅游度假区$/, ['度假区']],
];

/** Associations that are called by a word of their own. */
const ASSOCIATIONS: Readonly<Record<string, string>> = {
  残疾人联合会: '残联',
  妇女联合会: '妇联',
  工商业联合会: '工商联',
  文学艺术界联合会: '文联',
  科学技术协会: '科协',
  供销合作社联合社: '供销社',
  供销合作联社: '供销社',
};

/** What the language does with any name. */
function usualNames(body: string): string[] {
  if (body === '人民政府') return ['政府'];
  if (/^人民政府办公[室厅]$/.test(body))
    return ['政府办', '政府办公室', '府办', '府办公室', '政府办公厅', '人民政府办'];
  const association = ASSOCIATIONS[body];
  if (association !== undefined) return [association];
  if (/行政公署$/.test(body)) return ['行署'];
  const zone = body.replace(/(?:管理)?委员会$|管委会$/, '');
  const shorts = ZONES.flatMap(([full, short]) => (full.test(zone) ? short.map((end) => zone.replace(full, end)) : []));
  const zones =
    shorts.length > 0 ? [zone, ...shorts].flatMap((name) => [name, `${name}管委会`, `${name}管理委员会`]) : [];
  if (/委员会$/.test(body)) return [...zones, body.replace(/员会$/, ''), body.replace(/(?:管理)?委员会$/, '管委会')];
  if (/办事处$/.test(body)) return [body.replace(/事处$/, '')];
  return /..办公室$/.test(body) ? [body.replace(/公室$/, '')] : zones;
}
