/** A whole number as prose writes it, in digits or in Chinese numerals. */
export const NUMERAL = '(?:[0-9]{1,9}|[零〇一二两三四五六七八九十百千]{1,9})';

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The number that digits or Chinese numerals stand for; `null` for a row of numerals that is no number (三五, 十百). */
export function numeralValue(written: string): number | null {
  if (/^[0-9]+$/.test(written)) return Number(written);
  let total = 0;
  let digit: number | null = null;
  let power = Number.POSITIVE_INFINITY;
  for (const char of written) {
    const next = POWERS[char];
    if (next !== undefined) {
      if (next >= power || digit === 0) return null;
      total += (digit ?? 1) * next;
      power = next;
      digit = null;
    } else {
      const value = DIGITS[char];
      if (value === undefined || (digit !== null && digit !== 0)) return null;
      digit = value;
    }
  }
  return total + (digit ?? 0);
}
