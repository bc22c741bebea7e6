import { numeralValue } from '../../../db/numerals.ts';
import { isShare } from '../counted.ts';
import { single } from '../plan/about.ts';
import type { Scope } from '../plan/numbers.ts';
import type { Read } from '../read.ts';
import { type Known, plain, type Settled } from '../settled.ts';
import { tooMuch, unexplained } from '../words/filler.ts';
import { against, only, together } from './between-plans.ts';
import { placesOf } from './by-place.ts';
import { withoutMany } from './many.ts';
import { yearsAmong } from './periods.ts';
import { FEW, ownAgency } from './scope.ts';
import { signsIn, withoutSigns } from './signs.ts';
import { countedIn } from './what.ts';

/** 占两县, 占三个区总量: of so many places together. */
const OF_PLACES = /占(?:了|到)?(?:这|那)?([两二三四])个?(县区|区县|县|市|区)(?!级|政府|长|委|局)/;

/** 占两县总量的多少: those that are named, or the ones whose total was asked for before, in per cent of the sum over all the places. */
export async function partOfPlaces(
  read: Read,
  known: Known,
  agencies: readonly string[],
): Promise<Settled | undefined> {
  const [said, count = '', level = ''] = OF_PLACES.exec(read.text) ?? [];
  if (said === undefined) return undefined;
  const places = placesOf(level, known.directory.agencies);
  if (places.length !== numeralValue(count)) return undefined;
  const left = withoutSigns(read.left, read.text, signsIn(read.text)).replace(OF_PLACES, ' ');
  const parts = partsIn(read, agencies);
  const counted = countedIn(read).filter((one) => !isShare(one));
  if (parts.length === 0 || tooMuch(unexplained(withoutMany(left.replace(said.slice(1), ' '))))) return undefined;
  const within = known.directory.agencies.filter(({ region }) => places.some((place) => region.includes(place)));
  const all = within.length === known.directory.agencies.length;
  if (!all && within.length > FEW) return undefined;
  const whole: Scope = { agencies: all ? [] : within.map(({ id }) => id), region: null, kind: null };
  const { years, how } = await yearsAmong(read, known, null);
  const plans = years.flatMap((year) =>
    counted.flatMap((one) =>
      parts.map((scope) => against({ scope, year, counted: one }, { scope: whole, year, counted: one }, 'share')),
    ),
  );
  return plans.length > 0 ? { ...plain(together(plans), read), year: how } : undefined;
}

/** Whose part is asked for: of each that is named, else of those that were added before, else of the agency spoken of. */
function partsIn(read: Read, agencies: readonly string[]): readonly Scope[] {
  if (agencies.length > 0) return agencies.map(only);
  const before = read.before.plan ? single(read.before.plan) : null;
  if (read.mention.words === '' && before?.ask === 'total') return [before.scope];
  const own = ownAgency(read);
  return own === null ? [] : [only(own)];
}
