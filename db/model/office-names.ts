import { type BodyName, namesOfBody } from './agency-names.ts';

/** 公安局渝中区分局: an office that a city's body has for a part of the city. */
const BRANCH = /^(\p{Script=Han}{2,12}?局)(\p{Script=Han}{2,5}?)([区县市旗]?)分局$/u;
/** 长乐生态环境局: bodies that a city has in its counties and districts, named after them without their level. */
const STATIONED =
  /^(?!国家|地方|森林|铁路|民航)(\p{Script=Han}{2,3}?)([区县市旗]?)((?:生态环境|自然资源(?:和规划)?|规划和自然资源|公安|税务|气象)局)$/u;
const LEVELS = ['区', '县', '市'];

/** What an office of a city's body is called. */
export interface OfficeNames {
  /** Names that hold the place the office is for: 渝中区公安局, 渝中公安分局. They need no place before them. */
  readonly whole: readonly BodyName[];
  /** What it is called after that place: 公安局, 公安分局. */
  readonly local: readonly BodyName[];
}

/** Whether a body is an office for a part of a city, by its name. */
export function isOffice(body: string): boolean {
  return /分局$/.test(body) || (/.[区县市旗]?(?:环境|资源|规划|公安|税务|气象)局$/.test(body) && STATIONED.test(body));
}

/** Names of an office for a part of a city; none for other bodies. Its own name stands first. */
export function namesOfOffice(body: string): OfficeNames {
  if (!isOffice(body)) return { whole: [], local: [] };
  const branch = BRANCH.exec(body);
  const [, place, level, of] = branch ? [null, branch[2], branch[3], branch[1]] : (STATIONED.exec(body) ?? []);
  if (!place || !of) return { whole: [], local: [] };
  const short = of.replace(/局$/, '');
  const usual = (name: string): BodyName => ({ name, kind: 'usual' });
  const local = [
    ...namesOfBody(of).map((one) => ({ ...one, kind: one.kind === 'full' ? 'usual' : one.kind }) as const),
    usual(`${short}分局`),
  ];
  const places = [place, ...(level ? [level] : LEVELS).map((end) => `${place}${end}`)];
  const whole = places.flatMap((way) => [
    ...local.map((one) => ({ ...one, name: `${way}${one.name}` })),
    usual(`${of}${way}分局`),
    usual(`${short}${way}分局`),
    usual(`${way}分局`),
  ]);
  return { whole: unique([{ name: body, kind: 'full' }, ...whole]), local };
}

function unique(names: readonly BodyName[]): BodyName[] {
  const known = new Set<string>();
  return names.filter(({ name }) => !known.has(name) && known.add(name));
}
