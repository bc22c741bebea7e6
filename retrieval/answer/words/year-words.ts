/** Years in order as people write them: 2019年、2021–2023年. */
export function spanWords(years: readonly number[]): string {
  const spans: { first: number; last: number }[] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const span = spans.at(-1);
    if (span && year <= span.last + 1) span.last = year;
    else spans.push({ first: year, last: year });
  }
  return spans.map(({ first, last }) => (first === last ? `${first}年` : `${first}–${last}年`)).join('、');
}
