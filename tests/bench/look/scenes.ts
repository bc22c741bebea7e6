import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../retrieval/stage.ts';

/** What somebody does in a chat: words, a button pressed under the last message, or a file that is sent. */
export type Act = string | { readonly press: string } | { readonly send: string };

/** One chat over one of the stores. */
export interface Scene {
  readonly name: string;
  readonly over: 'samples' | 'corpus';
  readonly acts: readonly Act[];
}

const one = (name: string, ...acts: readonly Act[]): Scene => ({ name, over: 'samples', acts });

/** Single answers, each of another kind. */
const SINGLE: readonly Scene[] = [
  one('count', '青砚县人民政府办公室2024年新收多少件申请', { press: '[1]' }),
  one('sum', '青砚县人民政府办公室2024年不予公开总共几件'),
  one('rate', '青砚县人民政府办公室2024年公开率多少'),
  { name: 'rank', over: 'corpus', acts: ['墨汀市2024年各单位申请量排名', { press: '图' }] },
  one('change', '青砚县人民政府办公室2024年行政复议比上年变化'),
  one('trend', '青砚县教育局近三年新收申请变化', { press: '图' }),
  one('clarify', '白石镇2024年许可了几件', { press: '青砚县' }),
  one('wording', '哪些报告写了“布局调整”', { press: '[1]' }),
  one('diff', '青砚县教育局2024年和2023年的报告写得有什么不一样'),
  one('summary', '用三句话总结青砚县教育局2024年的年报'),
  one('compare', '青砚教育局和鹿鸣教育局2024年哪个申请多', { press: '图' }),
  one('between', '青砚县政府办2024年给公开的比不给的多多少'),
  one('grown', '2024年哪个单位申请比上年涨得最多'),
  one('made-of', '青砚县教育局2024年申请人都是些什么人', { press: '图' }),
  one('unclear', '公开率'),
  one('similar', '别人怎么写更新不及时'),
  one('checks', '鹿鸣县教育局2024年的表平不平'),
  one('refusal', '鹿鸣县工业和信息化局2025年新收几件'),
  one('problems', '青砚县教育局2024年存在哪些问题', { press: '[2]' }),
  one('commands', '/start', '/help', '/reports', '/id'),
  one('settings', '/settings 青砚县教育局', '我们去年怎么写的', { press: '🔗' }, '/forget'),
  one('units', '/settings', { press: '金额同时写成元' }, '青砚县教育局近三年收费变化', '2024年各单位收费排名'),
  one('upload', { send: 'tests/fixtures/word/云溪县自然资源局-2024.doc' }),
];

interface Scripted {
  readonly turns: readonly { readonly say: string }[];
}

/** The scripted dialogues of the question sets. */
function dialogues(over: Scene['over'], file: string): Scene[] {
  const lines = readFileSync(join(ROOT, 'tests/questions', file), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line, at) => {
    const { turns } = JSON.parse(line) as Scripted;
    return { name: `dialogue-${over}-${at + 1}`, over, acts: turns.map(({ say }) => say) };
  });
}

export const SCENES: readonly Scene[] = [
  ...SINGLE,
  ...dialogues('samples', 'dialogues.jsonl'),
  ...dialogues('corpus', 'corpus-dialogues.jsonl'),
];
