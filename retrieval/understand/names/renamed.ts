import { fold, unfold } from '../../../db/fold.ts';
import type { Question } from '../question.ts';
import type { Span } from './named-as.ts';

/** How people call their own body. */
const OWN_BODY = /(?:我们?|咱们?|俺们?|本)(?:这个|的)?(?:局|单位|机关|部门|镇|乡|街道|委|办|府)/;
/** What may stand between the words of one name: 青砚县的教育局, 青砚县 那个教育局. */
const JOINER = /^[的那个,，\s]{0,4}$/;

/** A question as typed with another name in place of what named it; for 我们局, or before it, where nothing did. */
export function renamed({ typed }: Question, spans: readonly Span[], name: string): string {
  const folded = fold(typed);
  const places = spans
    .filter(({ words }) => words !== '')
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, words }) => unfold(folded, at, at + words.length));
  const [first] = places;
  if (!first) return OWN_BODY.test(typed) ? typed.replace(OWN_BODY, name) : `${name}${typed}`;
  let out = `${typed.slice(0, first.start)}${name}`;
  let at = first.end;
  for (const place of places.slice(1)) {
    const between = typed.slice(at, place.start);
    out += JOINER.test(between) ? '' : between;
    at = place.end;
  }
  return out + typed.slice(at);
}
