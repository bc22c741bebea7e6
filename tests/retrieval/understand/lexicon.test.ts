import { describe, expect, it } from 'vitest';
import { anyOf, matchesOf } from '../../../retrieval/understand/question.ts';
import { lexiconOf, tokensOf } from '../../../retrieval/understand/words/lexicon.ts';

describe('words of a lexicon in a question', () => {
  const words = lexiconOf([
    ['公开', 1],
    ['部分公开', 2],
    ['部分', 3],
    ['公开率', 4],
  ]);
  const said = (question: string) => tokensOf(question, words).map((token) => [token.at, token.words, token.value]);

  it('reads the longest word that begins at a place', () => {
    expect(said('部分公开几件')).toEqual([[0, '部分公开', 2]]);
  });

  it('goes on behind a word that was read', () => {
    expect(said('公开率和部分 公开')).toEqual([
      [0, '公开率', 4],
      [4, '部分', 3],
      [7, '公开', 1],
    ]);
  });

  it('reads a single character whatever follows it', () => {
    expect(
      tokensOf(
        '件数几件',
        lexiconOf([
          ['件', 1],
          ['件号', 2],
        ]),
      ).map(({ at }) => at),
    ).toEqual([0, 3]);
  });

  it('reads a shorter word where the question ends before a longer one does', () => {
    expect(said('有部分公')).toEqual([[1, '部分', 3]]);
  });
});

describe('places of a pattern in some words', () => {
  const pattern = /没办/g;

  it('are all of them, each time it is asked', () => {
    const places = () => [...matchesOf('没办完的没办', pattern)].map(({ index }) => index);
    expect([places(), places()]).toEqual([
      [0, 4],
      [0, 4],
    ]);
  });

  it('are none where it does not stand', () => {
    expect([...matchesOf('办完的', pattern)]).toEqual([]);
  });
});

describe('one pattern for several', () => {
  const any = anyOf([/上年(?!度)/g, /(?<=还)没办|拖过来/g]);

  it('stands where one of them does, each time it is asked', () => {
    expect(['上年几件', '还没办的', '拖过来的', '还没办的'].map((words) => any.test(words))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('stands nowhere else', () => {
    expect(['上年度', '没办的', ''].map((words) => any.test(words))).toEqual([false, false, false]);
  });
});
