import { describe, expect, it } from 'vitest';
import { fuse } from '../../../retrieval/gather/text/fuse.ts';

const list = (weight: number, ...passages: number[]) => ({ weight, hits: passages.map((passage) => ({ passage })) });

describe('ranked lists merged', () => {
  it('put first what both found', () => {
    expect(fuse([list(1, 1, 2, 3), list(1, 3, 4, 1)])[0]?.passage).toBe(1);
    expect(fuse([list(1, 5, 2), list(1, 6, 2)])[0]?.passage).toBe(2);
  });

  it('follow the heavier list where they disagree', () => {
    expect(fuse([list(1, 1, 2), list(0.25, 2, 1)]).map((hit) => hit.passage)).toEqual([1, 2]);
  });

  it('keep equals in the order of their numbers', () => {
    expect(fuse([list(1, 9), list(1, 3)]).map((hit) => hit.passage)).toEqual([3, 9]);
  });

  it('of nothing are nothing', () => {
    expect(fuse([list(1), list(1)])).toEqual([]);
  });
});
