import { describe, expect, it } from 'vitest';
import { multiple } from '../../../retrieval/answer/words/multiple.ts';

describe('a multiple', () => {
  it('is said with two decimals, or two digits of what is smaller', () => {
    expect([26 / 13, 26 / 18, 1 / 25, 1 / 700, 0].map(multiple)).toEqual(['2', '1.44', '0.04', '0.0014', '0']);
  });
});
