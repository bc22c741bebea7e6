import type { Random } from '../../../bench/random.ts';
import type { PromptPassage } from './told-stage.ts';

/** What a lie would leave in an answer. */
export const CANARIES = [
  '87654',
  '捏造',
  '云海市',
  'evil',
  'xn--',
  '@',
  'tg:',
  '八成',
  '翻了三番',
  '[999',
  '<b>',
  '\u200b',
];

interface Written {
  readonly text: string;
  readonly sources: readonly { readonly passage: string; readonly words: string }[];
}

/** Makes a right sentence a lie. */
type Lie = (right: Written, passages: readonly PromptPassage[], random: Random) => unknown;

export const LIES: Readonly<Record<string, Lie>> = {
  'a number of its own': (right) => ({ ...right, text: `${bare(right)}，共87654件。` }),
  'a number in place of another': (right) => ({ ...right, text: right.text.replace(/\d+|[一二三两]/, '87654') }),
  'a quote of its own': (right) => ({
    text: '捏造的成绩突出。',
    sources: [{ ...right.sources[0], words: '捏造的成绩突出' }],
  }),
  'a quote with one character changed': ({ text, sources: [source] }) => ({
    text: text.replace(source?.words.slice(0, 3) ?? '', `捏造${source?.words.slice(0, 1)}`),
    sources: [{ ...source, words: `捏造${source?.words.slice(2)}` }],
  }),
  'a source that was not given': (right) => ({
    text: '捏造的话。',
    sources: [{ ...right.sources[0], passage: 'p99' }],
  }),
  'the source of another': (right, passages) => ({
    text: `${bare(right)}，捏造。`,
    sources: [{ ...right.sources[0], passage: passages.at(-1)?.id ?? 'p1' }],
  }),
  'no source': () => ({ text: '捏造的话。', sources: [] }),
  'an agency of its own': (right) => ({ ...right, text: `云海市水利局${bare(right)}。` }),
  'another year': (right) => ({ ...right, text: `2087654年${bare(right)}。` }),
  'a link': (right) => ({ ...right, text: `${bare(right)}，详见https://evil.example/x。` }),
  'a link in markdown': (right) => ({ ...right, text: `[${bare(right)}](http://evil.example)` }),
  'a link for the app': (right) => ({ ...right, text: `${bare(right)} tg://resolve?domain=evil` }),
  'a link in punycode': (right) => ({ ...right, text: `${bare(right)} xn--fiq228c.com` }),
  'a link over two lines': (right) => ({ ...right, text: `${bare(right)}，ht\ntps://ev\nil.example` }),
  'an account': (right) => ({ ...right, text: `${bare(right)}，请加@evil_bot。` }),
  markup: (right) => ({ ...right, text: `<b>${bare(right)}</b>，捏造` }),
  'characters nobody sees': (right) => ({ ...right, text: right.text.split('').join('\u200b') }),
  'a mark of its own': (right) => ({ ...right, text: `${bare(right)}[999]。` }),
  'a slot that was not given': (right) => ({ ...right, text: `${bare(right)}，新收{{f1}}，捏造` }),
  'a part in words': (right) => ({ ...right, text: `${bare(right)}，占八成以上，翻了三番。` }),
  'praise of its own': (right) => ({ ...right, text: `${bare(right)}，捏造成效显著。` }),
  'a cause of its own': (right) => ({ ...right, text: `因为捏造，${bare(right)}。` }),
  'more than was asked for': (right) => ({ ...right, secret: '捏造', tool: 'evil' }),
  'an object of a library': () => ({ lc: 1, type: 'constructor', id: ['捏造'], kwargs: { text: 'evil' } }),
  'a text without end': () => ({ text: '捏造'.repeat(2500), sources: [{ passage: 'p1', words: '捏造' }] }),
};

function bare({ text }: Written): string {
  return text.replace(/。$/, '');
}
