import { describe, expect, it } from 'vitest';
import { limitIn } from '../../../retrieval/understand/operations/limit.ts';

describe('how many places of a ranking are asked for', () => {
  it.each([
    ['前十名', 10],
    ['排前3的', 3],
    ['最多的三家', 3],
    ['最少的2个单位', 2],
    ['最高的两个局', 2],
    ['最多的十家', 10],
    ['哪三个局最多', 3],
  ])('%s: %i', (words, limit) => {
    expect(limitIn(words)).toBe(limit);
  });

  it('none is said', () => {
    expect(limitIn('收得最多的单位')).toBeNull();
  });
});
