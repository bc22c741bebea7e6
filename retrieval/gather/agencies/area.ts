import type { AgencyOfYear } from '../../../db/queries/report-years.ts';
import type { Numbered } from './across.ts';

/** Numbers that may be added, and reports that speak of a whole place whose agencies are among them. */
export interface WithoutDoubles {
  readonly added: readonly Numbered[];
  /** They say that their numbers hold those of other agencies that are added, so they are left out. */
  readonly areas: readonly Numbered[];
  /** Reports of governments that do not say whether their numbers hold the others; they are added all the same. */
  readonly unsure: readonly Numbered[];
}

/** Keeps a number from being counted twice: in the report of a whole place and in those of its agencies. */
export function withoutDoubles(numbers: readonly Numbered[]): WithoutDoubles {
  const areas = numbers.filter((one) => one.report.scope === 'area' && hasOthersOfPlace(one, numbers));
  const unsure = numbers.filter(
    (one) => one.report.scope === 'unknown' && one.kind === '人民政府' && hasOthersOfPlace(one, numbers),
  );
  return { added: areas.length === 0 ? numbers : numbers.filter((one) => !areas.includes(one)), areas, unsure };
}

function hasOthersOfPlace(one: Numbered, numbers: readonly Numbered[]): boolean {
  return numbers.some((other) => other.agency !== one.agency && standsIn(other, one));
}

/** Whether an agency stands in the place of a government or in a part of it; either may leave out what lies around. */
function standsIn({ region }: AgencyOfYear, government: AgencyOfYear): boolean {
  const place = government.region.at(-1);
  const at = place === undefined ? -1 : region.indexOf(place);
  if (at === -1) return false;
  const around = region.slice(0, at).reverse();
  const its = government.region.slice(0, -1).reverse();
  return around.every((larger, index) => its[index] === undefined || its[index] === larger);
}
