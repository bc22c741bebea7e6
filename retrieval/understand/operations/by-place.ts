import type { Agency } from '../../../db/model/report.ts';
import { numeralValue } from '../../../db/numerals.ts';
import { single } from '../plan/about.ts';
import type { Read } from '../read.ts';
import { type Known, refuse, type Settled } from '../settled.ts';
import { kindIn } from './many.ts';
import { total } from './over-agencies.ts';
import type { Among } from './scope.ts';
import { addingIn } from './shapes.ts';

/** More places are no answer but a file. */
const MOST = 40;
/** A town has one agency, and is no place whose agencies are added. */
const ALONE = 2;
const LEVEL = /(?:哪[一几些]?个?|各个?|每个?|几个?|所有的?)(县区|区县|县|市|区)(?!级|政府|长|委|局)/;

/** 哪个县申请多: places are held against each other, and not the governments that bear their names. */
export function asksPlaces({ text, mention }: Read): boolean {
  return mention.words === '' && LEVEL.test(text) && kindIn(text) === '人民政府';
}

/** The sum over the agencies of each county or city; their governments, where those are stored, are ranked instead. */
export async function byPlace(
  read: Read,
  known: Known,
  among: Among,
  ofGovernments: (read: Read, known: Known, among: Among) => Promise<Settled | undefined>,
): Promise<Settled | undefined> {
  const { agencies } = known.directory;
  if (agencies.some(({ kind }) => kind === '人民政府')) return await ofGovernments(read, known, among);
  const held = placesOf(LEVEL.exec(read.text)?.[1] ?? '', agencies);
  if (held.length < 2 || held.length > MOST) return refuse('unclear', read, { hindrance: 'operation' });
  const order = among.signs.has('least') && !among.signs.has('most') ? 'least' : 'most';
  const adding = addingIn(read, among.signs) === 'mean' ? 'mean' : 'sum';
  const settled = await total(read, known, among, adding);
  if (settled.plan.ask !== 'total') return settled;
  const scope = { agencies: [], region: null, kind: null };
  return { ...settled, plan: { ...settled.plan, scope, places: [...held], order } };
}

/** 两个县 where the agencies of two counties are stored: both. */
export function placesCounted({ text, mention }: Read, { directory }: Known): readonly string[] {
  const [, count = '', level = ''] = COUNTED.exec(text) ?? [];
  if (mention.words !== '' || level === '') return [];
  const held = placesOf(level, directory.agencies);
  return held.length === numeralValue(count) ? held : [];
}

const COUNTED = /(?<![哪第前后\d])([两二三四])个(县区|区县|县|市|区)(?!级|政府|长|委|局)/;

/** 两个加起来, 哪边多, after the totals of two places: those. */
export function placesSpoken({ text, mention, before }: Read): readonly string[] {
  const said = SPOKEN.exec(text);
  const asked = said?.[1] === undefined ? 2 : (numeralValue(said[1]) ?? 0);
  const held = said !== null && mention.words === '' && asked > 1 && before.places.length >= asked;
  return held ? before.places.slice(0, asked).toReversed() : [];
}

/** 两个加起来, after the total of one place: what the other is was never said. */
export function placeUnsaid({ text, mention, before }: Read): boolean {
  const plan = before.plan ? single(before.plan) : null;
  const place = plan?.ask === 'total' && plan.scope.agencies.length === 0;
  return place && mention.words === '' && SPOKEN.exec(text)?.[1] !== undefined;
}

const SPOKEN = /([两二三])(?:个(?!人)|者|边|地|处)|哪(?:个|边)(?:地方)?(?:更)?[多少高低]|(?:相差|差)(?:多少|几)/;

/** Places of a level whose agencies are stored. */
export function placesOf(level: string, agencies: readonly Agency[]): readonly string[] {
  const places = new Map<string, number>();
  for (const { region } of agencies)
    for (const place of region) if (level.includes(place.at(-1) ?? '')) places.set(place, (places.get(place) ?? 0) + 1);
  return [...places].flatMap(([place, count]) => (count > ALONE ? [place] : []));
}
