import type { Agency } from '../../../db/model/report.ts';
import type { Dialogue } from '../dialogue.ts';
import type { Directory } from './directory.ts';

/** Agencies that some words may mean. */
export interface Candidates {
  readonly agencies: readonly Agency[];
  readonly words: string;
  /** Whether the words name a place. */
  readonly placed: boolean;
}

/**
 * Of several agencies that some words fit, the one that the dialogue has settled: the one that was picked for the same words
 * before, or the only one in the place that the dialogue is about. `undefined` when the person must be asked.
 */
export function settledBy(
  { agencies, words, placed }: Candidates,
  before: Dialogue,
  directory: Directory,
): Agency | undefined {
  const picked = agencies.find(({ id }) => id === before.chosen[words]);
  if (picked) return picked;
  const region = directory.byId.get(before.agencies[0] ?? '')?.region ?? [];
  if (region.length === 0) return undefined;
  // 教育局 is the one of the very place; 县教育局 the one of the county around it; 新华区教育局 the one of the same city.
  const level = !placed && agencies.every((agency) => agency.region.at(-1)?.endsWith(words[0] ?? '') === true);
  const near = agencies.filter((agency) => {
    const around = placed ? agency.region.slice(0, -1) : agency.region;
    const begins = around.length > 0 && around.every((place, index) => place === region[index]);
    return begins && (placed || level || around.length === region.length);
  });
  const innermost = near.filter((agency) => agency.region.length === Math.max(...near.map((one) => one.region.length)));
  return innermost.length === 1 ? innermost[0] : undefined;
}

/** The same agencies, those of the place that the dialogue is about first. */
export function nearestFirst(agencies: readonly Agency[], before: Dialogue, directory: Directory): Agency[] {
  const region = directory.byId.get(before.agencies[0] ?? '')?.region ?? [];
  const shared = ({ region: own }: Agency) => own.findLastIndex((place, index) => place === region[index]);
  return agencies.toSorted((a, b) => shared(b) - shared(a));
}
