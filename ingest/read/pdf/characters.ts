/** What stands for a printed character of which the file does not say which one it is. */
export const UNKNOWN = '\ufffd';
/** What stands for a sign of a symbol font: bullets and check marks. */
const SYMBOL = '•';

/** Radicals that fonts give for the characters they look like, where Unicode itself does not tell them to be the same. */
const RADICALS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    '⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⼾户⻁虎⻑長⺟母'.matchAll(
      /(.)(.)/gu,
    ),
  ).map(([, radical = '', character = '']) => [radical, character]),
);
const LOOKALIKE = /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/gu;
const NO_CHARACTER =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uefff\uf100-\uf8ff\ufff0-\uffff]|[\u{f0000}-\u{10ffff}]/u;
const SYMBOLS = /[\uf000-\uf0ff]/gu;
const BLANK = /^[\s\u200b\ufeff]*$/;
/** What Chinese reports are printed with: Chinese characters, Latin letters and digits, and the marks around them. */
const COMMON =
  /^(?:[\u0020-\u007e\u00a0-\u00ff\u2010-\u203b\u2103\u2160-\u217f\u2190-\u2193\u2200-\u22ff\u2460-\u24ff\u2500-\u25ff\u3000-\u303f\u3200-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e\uffe0-\uffe6•√×]|[\u{20000}-\u{3ffff}])+$/u;

/** A character as it is read: the usual one of those that look alike, a plain blank for any blank. */
export function readCharacter(unicode: string): string {
  if (unicode === '' || NO_CHARACTER.test(unicode)) return UNKNOWN;
  if (BLANK.test(unicode)) return ' ';
  return unicode
    .replace(LOOKALIKE, (character) => RADICALS[character] ?? character.normalize('NFKC'))
    .replace(SYMBOLS, SYMBOL);
}

/** How many of the characters could stand in a Chinese report, as a share of all; 1 for none. */
export function commonShare(characters: readonly string[]): number {
  if (characters.length === 0) return 1;
  return characters.filter((character) => COMMON.test(character)).length / characters.length;
}

/** Chinese characters and the marks that are as wide: no blank is written between them. */
export function isWide(character: string): boolean {
  return /^[\p{Script=Han}\u2014\u2018-\u201d\u2026\u3000-\u303f\u3200-\u33ff\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65•]/u.test(
    character,
  );
}
