import { describe, expect, it } from 'vitest';
import { askedWords, heldBy } from '../../../retrieval/gather/text/asked-words.ts';
import { likeness, masked, pairsOf } from '../../../retrieval/gather/text/likeness.ts';
import { pointsOf } from '../../../retrieval/gather/text/points.ts';
import { sentencesOf } from '../../../retrieval/gather/text/sentences.ts';
import { familiesOf, wordingDiff } from '../../../retrieval/gather/text/wording.ts';

const textsOf = (text: string) => sentencesOf(text).map((sentence) => sentence.text.replace(/\s+/g, ''));

describe('the sentences of a report', () => {
  it('end at their marks and not where a converter broke the line', () => {
    expect(
      textsOf('全年通过县政府网站林业专栏和村务公开栏发布林权信息 12\n\n条，比上年多。公示牌更\n新 3 次；宣传册重印。'),
    ).toEqual([
      '全年通过县政府网站林业专栏和村务公开栏发布林权信息12条，比上年多。',
      '公示牌更新3次；',
      '宣传册重印。',
    ]);
  });

  it('do not take in a heading on a line of its own', () => {
    const sentences = sentencesOf('（一）主动公开情况\n发布防火信息 8 条。\n（二）平台建设。栏目改版一次。');
    expect(sentences.filter(({ bare }) => bare).map(({ text }) => text)).toEqual([
      '（一）主动公开情况',
      '（二）平台建设。',
    ]);
  });

  it('are places in the text', () => {
    const text = '  甲处公布。\n\n乙处公布。 ';
    for (const { start, end, text: words } of sentencesOf(text)) expect(text.slice(start, end)).toBe(words);
  });
});

describe('two years of a report', () => {
  const diff = wordingDiff(
    sentencesOf('全年举办培训3次，参训40人。林权公示栏更新不够及时。护林员名单张贴到村。没有其他需要报告的事项。'),
    sentencesOf('全年举办培训五次，参训52人。林权公示栏更新仍不及时。苗木补贴名单上网公布。没有其他需要报告的事项。'),
  );
  const words = (sentences: readonly { text: string }[]) => sentences.map(({ text }) => text);

  it('share a sentence in which only numbers changed, also those in Chinese numerals', () => {
    expect(diff.same.map(([, later]) => later.text)).toEqual(['全年举办培训五次，参训52人。']);
  });

  it('keep apart what was reworded, what is new and what was dropped', () => {
    expect(diff.changed.map(([earlier, later]) => [earlier.text, later.text])).toEqual([
      ['林权公示栏更新不够及时。', '林权公示栏更新仍不及时。'],
    ]);
    expect(words(diff.added)).toEqual(['苗木补贴名单上网公布。']);
    expect(words(diff.dropped)).toEqual(['护林员名单张贴到村。']);
  });

  it('do not count what the form prescribes', () => {
    const all = [...diff.same.flat(), ...diff.changed.flat(), ...diff.added, ...diff.dropped];
    expect(words(all).join('')).not.toContain('其他需要报告');
  });

  it('count a sentence that stands twice in one of them once in each', () => {
    const twice = wordingDiff(sentencesOf('每月公布林火等级。'), sentencesOf('每月公布林火等级。每月公布林火等级。'));
    expect([twice.same.length, twice.added.length]).toEqual([1, 1]);
  });
});

describe('wordings', () => {
  it('are the same for comparison whatever their numbers, marks and numbering', () => {
    expect(masked('一是发布信息 12 条；')).toBe(masked('（三）发布信息301条。'));
    expect(masked('发布信息12条')).not.toBe(masked('发布公报12条'));
  });

  it('are like themselves and unlike others', () => {
    const of = (words: string) => pairsOf(masked(words));
    expect(likeness(of('造林公告张贴到组'), of('造林公告张贴到组'))).toBe(1);
    expect(likeness(of('造林公告张贴到组'), of('校车线路调整'))).toBe(0);
    expect(likeness(of(''), of(''))).toBe(0);
  });

  it('that are nearly identical make one family', () => {
    const all = ['政策解读形式比较单一，图解较少。', '一是政策解读形式比较单一，图解偏少；', '答复期限提醒不够。'];
    expect(familiesOf(all, (words) => words)).toEqual([[all[0], all[1]], [all[2]]]);
  });
});

describe('the points of what is wrong or better', () => {
  const points = (text: string) =>
    pointsOf(text, 0, text.length).map(({ start, end, state }) => [text.slice(start, end), state]);

  it('are told by 一是, 二是, without the words that lead to them', () => {
    expect(points('我局还存在以下不足：一是图表少；二是更新慢。')).toEqual([
      ['一是图表少；', null],
      ['二是更新慢。', null],
    ]);
  });

  it('keep the sentences that belong to a number', () => {
    expect(points('1. 公示不全。部分林班没有编号。\n2. 回复偏慢。').map(([words]) => words)).toEqual([
      '1. 公示不全。部分林班没有编号。',
      '2. 回复偏慢。',
    ]);
  });

  it('say by their own words whether they are done or only meant to be', () => {
    expect(points('林班编号已全部补上。下一步，将增加图表。')).toEqual([
      ['林班编号已全部补上。', 'done'],
      ['下一步，将增加图表。', 'planned'],
    ]);
    expect(points('下一步打算如下：一是补图表；二是设专栏。').map(([, state]) => state)).toEqual([
      'planned',
      'planned',
    ]);
  });

  it('are sentences where nothing is numbered', () => {
    expect(points('图表少。更新慢。')).toHaveLength(2);
  });
});

describe('what is asked for in prose', () => {
  const held = (asked: string, sentence: string, over = '') =>
    askedWords(asked).every((one) => heldBy(one, sentence, over) !== null);

  it('is held as it stands or in pieces, but never in part', () => {
    expect(held('护林员培训', '全年组织护林员开展培训3次')).toBe(true);
    expect(held('区块链培训', '全年组织护林员开展培训3次')).toBe(false);
    expect(held('海洋渔业', '公布渔业补贴')).toBe(false);
  });

  it('may stand in the heading over a sentence, which must hold some of it itself', () => {
    const [asked] = askedWords('主动公开信息');
    if (!asked) throw new Error('nothing is asked');
    expect(heldBy(asked, '全年发布信息12条', '(一)主动公开')).toMatchObject({ own: true });
    expect(heldBy(asked, '栏目改版一次', '(一)主动公开')).toBeNull();
  });

  it('is known in the words of reports where people have others', () => {
    expect(held('满意度', '群众满意率98%')).toBe(true);
    expect(held('超期', '均在法定期限内答复')).toBe(true);
    expect(held('超期', '申请人逾期不补正1件')).toBe(false);
  });
});
