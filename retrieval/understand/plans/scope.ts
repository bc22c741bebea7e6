import type { AgencyKind } from '../../../db/model/report.ts';
import { yearsFor } from '../names/whose.ts';
import { asksMany } from '../operations/many.ts';
import { yearsOver } from '../operations/periods.ts';
import { yearOf } from '../plan/about.ts';
import type { Read } from '../read.ts';
import type { Known, Settled } from '../settled.ts';

/** Whose reports a question about wording is about. */
export function scopeOf({ mention, years }: Read): {
  agency: string | null;
  year: number | null;
  region: string | null;
} {
  const [only, other] = mention.agencies;
  // A town has one agency, and its place is as good as its name.
  const town = /[镇乡]$|街道$/.test(only?.region.at(-1) ?? '');
  const agency = only && !other && mention.several.length === 0 && (mention.body || town) ? only.id : null;
  return {
    agency,
    year: years[0]?.year ?? null,
    region: mention.body || agency !== null ? null : (mention.places.at(-1) ?? null),
  };
}

/** The agencies that a question names one beside the other, each for itself; empty when it names one, none or all of a place. */
export function namedAgencies({ mention }: Read): readonly string[] {
  const each = mention.several.flatMap((agencies) => (agencies.length === 1 ? agencies : []));
  return mention.several.length > 1 && each.length === mention.several.length ? each.map(({ id }) => id) : [];
}

/** The agencies that are named, those of one name (各教育局) as well as those one beside the other. */
export function allNamed(read: Read): readonly string[] {
  const { agencies, body, several } = read.mention;
  const ofOneName = several.length === 0 && body && agencies.length > 1 && asksEach(read);
  return ofOneName ? agencies.map(({ id }) => id) : namedAgencies(read);
}

/** 各单位, 哪些局, 两家: what each of several agencies says. */
export function asksEach(read: Read): boolean {
  return asksMany(read.text) || EACH.test(read.text);
}

const EACH = /(?<![\d一二三四五六七八九十])[两二三四几]家/;

/** The kind of agencies of a scope, as a part of a plan. */
export function ofKind(kind: AgencyKind | null): { kind?: AgencyKind } {
  return kind === null ? {} : { kind };
}

/** 三年的, 两年: as many years, the last that are stored. */
const COUNTED_YEARS =
  /(?<![近前去每第这过\d一二三四五六七八九十])([两二三四])年(?![级轻前后内报度以之行规计攻期制半专届]|多(?!少)|一(?![共起总]))(?:的|来|里|间)?/;

/** The question without words that only count its years. */
export function withoutCountedYears(text: string): string {
  return text.replace(COUNTED_YEARS, (match) => ' '.repeat(match.length));
}

/** All years a question asks for, in order: those named, those of a span, or as many as it counts; else the one it means. */
export async function yearsWanted(
  read: Read,
  known: Known,
  agency: string,
): Promise<{ years: readonly number[]; how: Settled['year'] }> {
  if (read.years.length > 0) {
    const { years, how } = await yearsFor(read, known, agency);
    return { years: [...years].sort((a, b) => a - b), how };
  }
  const stored = await known.yearsOf(agency);
  if (read.span?.last === 'all') return { years: [...stored].sort((a, b) => a - b), how: 'number' };
  if (read.span) return { years: await yearsOver(read, known, agency), how: 'number' };
  const counted = countedYears(read.about);
  if (counted > 0) return { years: stored.slice(0, counted).sort((a, b) => a - b), how: 'number' };
  return await yearsFor(read, known, agency);
}

/** Whether several years are asked for. */
export function asksYears(read: Read): boolean {
  return new Set(read.years.map(({ year }) => year)).size > 1 || read.span !== null || countedYears(read.about) > 0;
}

function countedYears(about: string): number {
  return { 两: 2, 二: 2, 三: 3, 四: 4 }[COUNTED_YEARS.exec(about)?.[1] ?? ''] ?? 0;
}

/** The year the dialogue is about, where its agency is meant as well. */
export function carriedYear({ mention, before, years }: Read): number | null {
  return mention.words === '' && years.length === 0 ? yearOf(before.plan) : null;
}
