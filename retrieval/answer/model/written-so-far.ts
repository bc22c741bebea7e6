import { type WrittenSentence, WrittenSentences } from './told.ts';

/** Takes the whole text of a reply so far and gives the sentences that have become whole since it was last asked. */
export type SentenceReader = (text: string) => WrittenSentence[];

/** Reads sentences out of a reply whose JSON is still being written; what was read is not looked at again. */
export function sentenceReader(): SentenceReader {
  let at = 0;
  let depth = 0;
  let start = 0;
  let quoted = false;
  let ended = false;

  function readTo(text: string): WrittenSentence[] {
    const found: WrittenSentence[] = [];
    // An escape is read with what it escapes, once that is there.
    for (; at < text.length && !ended; at += 1) {
      const char = text[at];
      if (quoted && char === '\\') {
        if (at + 1 === text.length) break;
        at += 1;
      } else if (char === '"') quoted = !quoted;
      else if (!quoted && (char === '{' || char === '[')) {
        if (depth === 0) start = at;
        depth += 1;
      } else if (!quoted && (char === '}' || char === ']')) {
        depth -= 1;
        ended = depth < 0;
        if (depth === 0) found.push(...sentenceIn(text.slice(start, at + 1)));
      }
    }
    return found;
  }

  return (text) => {
    if (at === 0) {
      const list = LIST.exec(text);
      if (!list) return [];
      at = list.index + list[0].length;
    }
    return readTo(text);
  };
}

const LIST = /"sentences"\s*:\s*\[/;

function sentenceIn(json: string): WrittenSentence[] {
  try {
    return WrittenSentences.parse({ sentences: [JSON.parse(json)] }).sentences;
  } catch {
    // Not the shape that was wanted: the whole reply tells, when it is there.
    return [];
  }
}
