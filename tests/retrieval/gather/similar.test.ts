import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../../db/store.ts';
import { alikeWords } from '../../../retrieval/gather/text/alike-words.ts';
import { askedWords, heldBy, neededPieces } from '../../../retrieval/gather/text/asked-words.ts';
import { bestStretch, similarPassages } from '../../../retrieval/gather/text/passages.ts';
import { sentenceScores } from '../../../retrieval/gather/text/sentence-rank.ts';
import { randomOf } from '../../bench/random.ts';
import { fictionalReport } from '../../fixtures/fictional-report.ts';
import { storeTexts } from '../../fixtures/store.ts';

const order = (words: string, texts: readonly string[]) => {
  const scores = sentenceScores(
    words,
    alikeWords(words),
    texts.map((text) => ({ head: '云溪县林业局 2024 总体情况', text })),
  );
  return [...texts].sort((a, b) => (scores[texts.indexOf(b)] ?? 0) - (scores[texts.indexOf(a)] ?? 0));
};

describe('other words for the same', () => {
  it('are known for the longest words that have any', () => {
    expect(alikeWords('向老百姓说明')).toContain('群众');
    expect(alikeWords('政府网站改版')).toContain('官网');
    expect(alikeWords('政府网站改版')).not.toContain('政府网站');
  });

  it('are none for words that nobody says otherwise', () => {
    expect(alikeWords('护林员骑马')).toEqual([]);
  });
});

describe('passages ranked by their sentences', () => {
  it('put the words in one sentence before the words here and there', () => {
    const together = '护林员逐村发放防火明白纸。其他事项按期完成。';
    const apart = '护林员培训两次。公布防火电话。发放补贴。明白纸更新。';
    expect(order('护林员发放防火明白纸', [apart, together])[0]).toBe(together);
  });

  it('let rare words weigh more than those that all of them hold', () => {
    const rare = '公开林权信息，骑马巡山。';
    const texts = ['公开林权信息，更新目录。', rare, '公开林权信息，回复来信。'];
    expect(order('公开林权信息时骑马', texts)[0]).toBe(rare);
  });

  it('find a sentence said in other words', () => {
    const meant = '解读形式单一，公众不易看懂。';
    expect(order('政策说明样式少，老百姓看不懂', ['答复期限提醒不够。', meant, '栏目更新三次。'])[0]).toBe(meant);
  });

  it('mind no width, quote marks or broken lines', () => {
    const [same] = sentenceScores('“三审三校”制度', [], [{ head: '', text: '落实三审\n三校制度' }]);
    const [plain] = sentenceScores('三审三校制度', [], [{ head: '', text: '落实三审三校制度' }]);
    expect(same).toBe(plain);
  });

  it('of words without anything to share have no score', () => {
    expect(sentenceScores('！？', [], [{ head: '', text: '公开林权信息。' }])).toEqual([0]);
  });
});

describe('similar passages', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(':memory:');
    await storeTexts(store, [
      fictionalReport({ overview: '制作图解7期，公众对林权政策解读反映较好。' }),
      fictionalReport({
        head: '云溪县水务局2024年政府信息公开工作年度报告',
        overview: '公布河湖水质月报12期，设立取水许可咨询窗口。',
      }),
    ]);
  });
  afterAll(async () => {
    await store.close();
  });
  const first = async (words: string, filter = {}) => (await similarPassages(store, words, filter, 3))[0]?.passage;

  it('are found by other words for the same', async () => {
    expect((await first('老百姓对林权政策说明怎么看'))?.text).toContain('公众对林权政策解读');
  });

  it('stand within what the filter leaves', async () => {
    const found = await similarPassages(store, '林权政策解读', { agency: '云溪县水务局' }, 10);
    expect(new Set(found.map(({ passage }) => passage.agency))).toEqual(new Set(['云溪县水务局']));
  });
});

describe('what a text must hold to speak of what is asked', () => {
  const needed = (words: string) => askedWords(words).flatMap(neededPieces);

  it('are the pairs at both ends of the words', () => {
    expect(needed('食堂经费')).toEqual([['食堂'], ['经费']]);
    expect(needed('图解')).toEqual([['图解'], ['图解']]);
  });

  it('are none where words of counting or other ways to say it are enough', () => {
    expect(needed('培训次数')).toEqual([['培训']]);
    expect(needed('满意度')).toEqual([]);
  });

  it('leave out no text in which the words are held', () => {
    const random = randomOf(21);
    const characters = [...'公开食堂经费的和与培训次数情况了'];
    const some = (least: number, most: number) =>
      Array.from({ length: random.whole(least, most) }, () => random.pick(characters)).join('');
    for (let round = 0; round < 5000; round += 1) {
      const asked = { words: some(1, 6), said: null };
      const text = some(0, 14);
      if (heldBy(asked, text, '') === null) continue;
      const held = neededPieces(asked).every((pieces) => pieces.some((piece) => text.includes(piece)));
      expect([asked.words, text, held]).toEqual([asked.words, text, true]);
    }
  });
});

describe('the sentence of a passage that is shown', () => {
  const passage = {
    id: 1,
    report: 1,
    part: 1 as const,
    heading: '主动公开',
    text: '（一）主动公开。公布河湖水质月报。公众对政策解读反映较好。',
    start: 0,
    end: 29,
    agency: '云溪县水务局',
    year: 2024,
  };
  const shown = (words: string) => {
    const { start, end } = bestStretch(passage, words);
    return passage.text.slice(start, end);
  };

  it('is the one that holds the words, or other words for the same', () => {
    expect(shown('公众反映')).toBe('公众对政策解读反映较好。');
    expect(shown('老百姓怎么看政策说明')).toBe('公众对政策解读反映较好。');
  });

  it('is no heading, also when none holds anything', () => {
    expect(shown('火箭')).toBe('公布河湖水质月报。');
  });
});
