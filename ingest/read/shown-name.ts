const MOST = 120;
/** The end is kept too: it tells the kind of the file. */
const END = 24;
/** Characters that are not seen, or that change how their neighbours are seen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Cs}]/u;

/**
 * A file's name as it may stand in a message: on one line, at most 120 characters, and nothing in it that hides, turns
 * round or breaks the words around it. Such characters are written as `\u202e`.
 */
export function shownName(file: string): string {
  const printed = [...file].map((char) => (UNSEEN.test(char) ? escaped(char) : char)).join('');
  const characters = [...printed];
  if (characters.length <= MOST) return printed;
  return `${characters.slice(0, MOST - END - 1).join('')}…${characters.slice(-END).join('')}`;
}

function escaped(char: string): string {
  return Array.from({ length: char.length }, (_, at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`).join(
    '',
  );
}
