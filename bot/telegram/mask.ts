/**
 * Hides telephone numbers and identity numbers of persons in text that goes to a chat. Numbers that count something
 * stay as they are: a number of these shapes with a unit behind it is a statistic.
 */
export function mask(text: string): string {
  return text
    .replace(IDENTITY, (number) => hide(number, 6, 14))
    .replace(MOBILE, (_, country: string, number: string) => country + hide(number, 3, 7))
    .replace(LANDLINE, (_, area: string, number: string) => area + hide(number, 0, -3))
    .replace(LABELLED, (_, label: string, number: string) => label + hide(number, 0, -3));
}

const DIGIT = '[0-9０-９]';
const DASH = '[-－‐‑–—]';
/** The unit may stand behind the end of a tag. */
const COUNTED = '(?:</?\\w+>)*\\s?(?:[元件条次吨亩亿%％‰]|人次|万[元件条人次余吨亩平立]|[平立]方)';
const ALONE = `(?<!${DIGIT})`;
const ENDS = `(?!${DIGIT}|[.．]${DIGIT}|${COUNTED})`;

/** Eighteen digits with a date of birth among them. */
const IDENTITY =
  /(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/g;

const HEAD = `[1１][3-9３-９]${DIGIT}`;
/** Whole, in groups with dashes, or in groups with blanks that are not part of a row of numbers. */
const MOBILE = new RegExp(
  `${ALONE}((?:[+＋]?86${DASH}? ?)?)(${HEAD}(?:${DIGIT}{8}|(?:${DASH}${DIGIT}{4}){2}|(?<!${DIGIT} ...)(?: ${DIGIT}{4}){2}(?! ${DIGIT})))${ENDS}`,
  'g',
);

/** Area codes begin with 0; a count never does. */
const AREA = `[0０](?:[1１][0０]|[2２]${DIGIT}|[3-9３-９]${DIGIT}{2})`;
const LANDLINE = new RegExp(`${ALONE}([（(]?${AREA}[）)]? ?${DASH}? ?)(${DIGIT}{7,8})${ENDS}`, 'g');
const LABELLED = new RegExp(`((?:电话|传真|手机|热线)(?:号码)?[：:]\\s*)(${DIGIT}{7,8})${ENDS}`, 'g');

/** Puts stars over the digits from one place up to another, counted among the digits as `slice` counts. */
function hide(number: string, from: number, to: number): string {
  const places = [...number.matchAll(/[0-9０-９Xx]/g)].map((digit) => digit.index);
  const hidden = new Set(places.slice(from, to));
  return [...number].map((char, at) => (hidden.has(at) ? '*' : char)).join('');
}
