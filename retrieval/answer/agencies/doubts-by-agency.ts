import type { Doubt, Line } from '../answer.ts';

/** What casts doubt on numbers of several agencies, each with the agency whose report it is about. */
export function doubtLinesByAgency(doubts: readonly Doubt[]): Line[] {
  return doubts.map(({ figures: [address = ''], message }) => [`⚠ ${address.split('/')[0]}：${message}`]);
}
