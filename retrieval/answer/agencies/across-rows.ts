import type { Across, AgencyNumber } from '../../gather/agencies/across.ts';
import type { AnswerRow } from '../answer.ts';
import { countedLabel } from '../words/counted-words.ts';
import { stateWords } from './across-words.ts';

/** What a row says beside its number. */
export interface RowWords {
  readonly state: (one: AgencyNumber) => string;
  /** Those whose numbers an operation leaves out, and the words for it behind their label. */
  readonly apart?: { readonly agencies: readonly AgencyNumber[]; readonly words: string };
}

/** Every agency that was read as a row: first those given, in their order, then all others by name. */
export function answerRows(
  across: Across,
  first: readonly AgencyNumber[],
  { state, apart }: RowWords = { state: stateWords },
): AnswerRow[] {
  const label = countedLabel(across.counted);
  const out = new Set(apart?.agencies);
  const listed = new Set(first);
  return [...first, ...across.agencies.filter((one) => !listed.has(one))].map((one) => ({
    agency: one.agency,
    year: one.year,
    version: one.report?.version ?? null,
    label: apart && out.has(one) ? `${label}（${apart.words}）` : label,
    value: one.value,
    unit: one.unit,
    numerator: one.numerator,
    denominator: one.denominator,
    state: state(one),
  }));
}
