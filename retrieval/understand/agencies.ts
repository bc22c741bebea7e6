import type { Agency } from '../../db/model/report.ts';
import { type Question, take } from './question.ts';

/** The stored agencies, arranged to be found in a sentence by place and body, each in full or short. */
export interface Directory {
  readonly agencies: readonly Agency[];
  /** Ways to write a place (汝州市, 汝州) and the places meant. */
  readonly places: ReadonlyMap<string, readonly string[]>;
  /** Ways to write a body without its place (工业和信息化局, 政府办) and the agencies meant. */
  readonly bodies: ReadonlyMap<string, readonly Agency[]>;
  /** Names that are told from a sentence as they are: names given by reports. */
  readonly names: ReadonlyMap<string, readonly Agency[]>;
}

/** What a question says of agencies. */
export interface AgencyMention {
  /** Those it may mean; empty when it names none that is stored. */
  readonly agencies: readonly Agency[];
  /** The words that named them; empty when the question names nobody. */
  readonly words: string;
  /** Places it names that are stored. */
  readonly places: readonly string[];
  /** Whether a body was named, not only a place. */
  readonly body: boolean;
  /** Words that stand right before the body like a place and name none that is stored (中原区 of 中原区教育局). */
  readonly unknownPlace: string;
}

/** Bodies that are still asked for by the name they had before a merger. */
const PREDECESSORS: readonly [now: RegExp, before: readonly string[]][] = [
  [/生态环境局$/, ['环保局', '环境保护局']],
  [/市场监督管理局$/, ['工商局', '质监局', '食药监局', '工商行政管理局', '质量技术监督局', '食品药品监督管理局']],
  [/自然资源(?:和规划)?局$/, ['国土局', '国土资源局']],
  [/卫生健康(?:局|委员会)$/, ['卫计委', '卫计局', '卫生局']],
  [/农业农村局$/, ['农业局', '农委']],
  [/应急管理局$/, ['安监局']],
  [/文化(?:广电)?(?:和)?旅游局$/, ['文化局', '旅游局']],
];
const BODY_END = /[局委办厅院社会中心署队]/;
const LEVEL = /[省市州县区镇乡]/;

export function createDirectory(
  agencies: readonly Agency[],
  otherNames: readonly { agency: string; name: string }[],
): Directory {
  const places = new Map<string, Set<string>>();
  const bodies = new Map<string, Agency[]>();
  const names = new Map<string, Agency[]>();
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  for (const agency of agencies) {
    for (const place of agency.region) {
      for (const way of waysOfPlace(place)) places.set(way, (places.get(way) ?? new Set()).add(place));
    }
    for (const way of waysOfBody(bodyOf(agency))) listed(bodies, way).push(agency);
  }
  for (const { agency, name } of otherNames) {
    const known = byId.get(agency);
    if (known) listed(names, name).push(known);
  }
  return { agencies, places: new Map([...places].map(([way, set]) => [way, [...set]])), bodies, names };
}

/** Finds the agency a question speaks of, and takes the words that name it. */
export function takeAgency(question: Question, directory: Directory): { mention: AgencyMention; rest: Question } {
  let rest = question;
  const words: string[] = [];
  const takeFound = (found: Found<unknown>) => {
    rest = take(rest, found.at, found.at + found.way.length);
    words.push(found.way);
  };

  const named = longest(rest.left, directory.names);
  if (named) takeFound(named);
  const places: string[][] = [];
  for (let found = longest(rest.left, directory.places); found; found = longest(rest.left, directory.places)) {
    takeFound(found);
    places.push([...found.values]);
  }
  const body = longest(rest.left, directory.bodies) ?? abbreviated(rest.left, directory);
  const level = body ? levelBefore(rest.left, body.at) : '';
  const unknownPlace = body ? placeLikeBefore(rest.left, body.at) : '';
  if (body) takeFound(level ? { ...body, at: body.at - 1, way: level + body.way } : body);

  const candidates = named?.values ?? body?.values ?? (places.length > 0 ? directory.agencies : []);
  const inPlaces = candidates.filter((agency) =>
    places.every((ways) => ways.some((place) => agency.region.includes(place))),
  );
  const atLevel = level ? inPlaces.filter((agency) => levelOf(agency) === level) : inPlaces;
  const agencies = body || named || atLevel.length === 0 ? atLevel : closestTo(atLevel, places.flat());
  return {
    mention: { agencies, words: words.join(''), places: places.flat(), body: Boolean(body ?? named), unknownPlace },
    rest,
  };
}

/** Names of the agency's own place: a place alone means the agencies that stand right in it, not in its towns. */
function closestTo(agencies: readonly Agency[], places: readonly string[]): Agency[] {
  const own = agencies.filter((agency) => places.includes(agency.region.at(-1) ?? ''));
  return own.length > 0 ? own : [...agencies];
}

/** The name without the places before it. */
function bodyOf(agency: Agency): string {
  return agency.region.reduce((name, place) => (name.startsWith(place) ? name.slice(place.length) : name), agency.name);
}

function waysOfPlace(place: string): string[] {
  const bare = place.replace(/(?:自治州|自治县|自治区|省|市|县|区|旗|镇|乡|街道)$/, '');
  return bare.length >= 2 ? [place, bare] : [place];
}

function waysOfBody(body: string): string[] {
  const ways = [body];
  if (body === '人民政府') ways.push('政府');
  if (/^人民政府办公[室厅]$/.test(body)) ways.push('政府办', '政府办公室', '府办', '政府办公厅');
  if (/委员会$/.test(body)) ways.push(body.replace(/员会$/, ''));
  ways.push(...PREDECESSORS.filter(([now]) => now.test(body)).flatMap(([, before]) => before));
  return [...new Set(ways)].filter((way) => way.length >= 2);
}

/** 政府 of 政府信息, 政府采购 and the like is nobody's name. */
const NO_BODY = /^(?:人民)?政府(?:信息|采购|集中|网|门户|部门|工作|文件|规章|投资|购买)/;

interface Found<T> {
  readonly way: string;
  readonly at: number;
  readonly values: T;
}

/** The longest way that stands in the words; of equally long ones the first. */
function longest<T>(words: string, ways: ReadonlyMap<string, T>): Found<T> | undefined {
  let best: Found<T> | undefined;
  for (let at = 0; at < words.length - 1; at += 1) {
    if (words[at] === ' ') continue;
    for (let size = Math.min(24, words.length - at); size > Math.max(1, best?.way.length ?? 1); size -= 1) {
      const way = words.slice(at, at + size);
      const values = ways.get(way);
      if (values !== undefined && !NO_BODY.test(words.slice(at))) best = { way, at, values };
    }
  }
  return best;
}

/**
 * A usual abbreviation keeps the first character of the name, some in between, in order, and the last (工信局, 住建局,
 * 市监局); 委 and 局 stand for each other.
 */
function abbreviated(words: string, directory: Directory): Found<readonly Agency[]> | undefined {
  for (let end = words.length; end >= 2; end -= 1) {
    if (!BODY_END.test(words[end - 1] ?? '')) continue;
    for (let size = Math.min(6, end); size >= 3; size -= 1) {
      const way = words.slice(end - size, end);
      if (way.includes(' ')) continue;
      const values = [...directory.bodies].flatMap(([body, agencies]) => (abbreviates(way, body) ? agencies : []));
      if (values.length > 0) return { way, at: end - size, values: [...new Set(values)] };
    }
  }
  return undefined;
}

function abbreviates(way: string, body: string): boolean {
  if (way[0] !== body[0] || way.length >= body.length) return false;
  const last = (name: string) =>
    name
      .replace(/委员会$/, '委')
      .at(-1)
      ?.replace('委', '局');
  if (last(way) !== last(body)) return false;
  let at = 0;
  for (const char of way.slice(0, -1)) {
    at = body.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** 市 of 市政府办, 县 of 县教育局: a level named instead of a place. */
function levelBefore(words: string, at: number): string {
  const before = words[at - 1] ?? '';
  return LEVEL.test(before) && !/[全各本我]/.test(words[at - 2] ?? '') ? before : '';
}

/** Words that lead into a name and are no part of it. */
const LEADING =
  /^.*(?:请问|问问|[问查看]|一下|帮我|告诉我|知道|[我咱你他]们|我|那么|[那这](?:个|家)?|[和跟与比的是在对把让叫呢吗全本各该]|关于|年度?|所有|咱)/;

function placeLikeBefore(words: string, at: number): string {
  const run = /[\p{Script=Han}]+$/u.exec(words.slice(0, at))?.[0] ?? '';
  const name = run.replace(LEADING, '');
  return name.length >= 2 ? name : '';
}

function levelOf(agency: Agency): string {
  return agency.region.at(-1)?.at(-1) ?? '';
}

function listed<T>(map: Map<string, T[]>, key: string): T[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
