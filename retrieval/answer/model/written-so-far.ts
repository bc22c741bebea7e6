import { type WrittenSentence, WrittenSentences } from './told.ts';

/** The sentences of a reply that are whole already, while the rest of its JSON is still being written. */
export function writtenSoFar(text: string): WrittenSentence[] {
  const list = /"sentences"\s*:\s*\[/.exec(text);
  if (!list) return [];
  const found: WrittenSentence[] = [];
  let depth = 0;
  let start = 0;
  let quoted = false;
  for (let at = list.index + list[0].length; at < text.length; at += 1) {
    const char = text[at];
    if (quoted) {
      if (char === '\\') at += 1;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{' || char === '[') {
      if (depth === 0) start = at;
      depth += 1;
    } else if (char === '}' || char === ']') {
      depth -= 1;
      if (depth < 0) break;
      if (depth === 0) found.push(...sentenceIn(text.slice(start, at + 1)));
    }
  }
  return found;
}

function sentenceIn(json: string): WrittenSentence[] {
  try {
    return WrittenSentences.parse({ sentences: [JSON.parse(json)] }).sentences;
  } catch {
    // Not the shape that was wanted: the whole reply tells, when it is there.
    return [];
  }
}
