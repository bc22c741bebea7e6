import type { Read } from '../read.ts';

/** Whose reports a question about wording is about. */
export function scopeOf({ mention, years }: Read): {
  agency: string | null;
  year: number | null;
  region: string | null;
} {
  const [only, other] = mention.body ? mention.agencies : [];
  return {
    agency: only && !other ? only.id : null,
    year: years[0]?.year ?? null,
    region: mention.body ? null : (mention.places.at(-1) ?? null),
  };
}
