import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listFile } from '../../../bot/telegram/list-file.ts';
import { renderLines } from '../../../bot/telegram/render.ts';
import type { Answer } from '../../../retrieval/answer/answer.ts';
import { createAsk } from '../../../retrieval/ask.ts';
import { openStage } from '../../bot/telegram-stage.ts';
import { openCorpus } from '../../fixtures/corpus/corpus.ts';
import { ROOT, samplesStage, TODAY } from '../../retrieval/stage.ts';
import { chatPage, WIDTH } from './page.ts';

/** Where the pictures go; nothing there is committed. */
const OUT = join(ROOT, 'tests/bench/out/look');

/**
 * Takes pictures of what the bot sends, as a telephone shows it: `npx tsx tests/bench/look/main.ts [NAME…]`. Needs a
 * Chromium, named by `CHROMIUM` if it is not called so. Each scene is one chat; the picture is of its last answer.
 */
const SCENES: Readonly<Record<string, { over: 'samples' | 'corpus'; say: readonly string[] }>> = {
  count: { over: 'samples', say: ['青砚县人民政府办公室2024年新收多少件申请'] },
  sum: { over: 'samples', say: ['青砚县人民政府办公室2024年不予公开总共几件'] },
  rate: { over: 'samples', say: ['青砚县人民政府办公室2024年公开率多少'] },
  rank: { over: 'corpus', say: ['墨汀市2024年各单位申请量排名'] },
  change: { over: 'samples', say: ['青砚县人民政府办公室2024年行政复议比上年变化'] },
  trend: { over: 'samples', say: ['青砚县教育局近三年新收申请变化'] },
  clarify: { over: 'samples', say: ['白石镇2024年许可了几件'] },
  diff: { over: 'samples', say: ['青砚县教育局2024年和2023年的报告写得有什么不一样'] },
  summary: { over: 'samples', say: ['用三句话总结青砚县教育局2024年的年报'] },
  compare: { over: 'samples', say: ['青砚教育局和鹿鸣教育局2024年哪个申请多'] },
  between: { over: 'samples', say: ['青砚县政府办2024年给公开的比不给的多多少'] },
  grown: { over: 'samples', say: ['2024年哪个单位申请比上年涨得最多'] },
  unclear: { over: 'samples', say: ['公开率'] },
  similar: { over: 'samples', say: ['别人怎么写更新不及时'] },
  checks: { over: 'samples', say: ['鹿鸣县教育局2024年的表平不平'] },
  refusal: { over: 'samples', say: ['鹿鸣县工业和信息化局2025年新收几件'] },
  problems: { over: 'samples', say: ['青砚县教育局2024年存在哪些问题'] },
};

const stores = { samples: async () => (await samplesStage()).store, corpus: openCorpus };

mkdirSync(OUT, { recursive: true });
const wanted = process.argv.slice(2);
for (const over of ['samples', 'corpus'] as const) {
  const scenes = Object.entries(SCENES).filter(
    ([name, scene]) => scene.over === over && (wanted.length === 0 || wanted.includes(name)),
  );
  if (scenes.length > 0)
    await look(
      over,
      scenes.map(([name, { say }]) => ({ name, say })),
    );
}

async function look(over: keyof typeof stores, scenes: readonly { name: string; say: readonly string[] }[]) {
  const store = await stores[over]();
  const answer = createAsk(store, { now: () => TODAY });
  const answers: Answer[] = [];
  const stage = await openStage(async (question, before) => {
    const given = await answer(question, before);
    answers.push(given);
    return given;
  }, store);
  let files = 0;
  for (const [chat, { name, say }] of scenes.entries()) {
    let from = 0;
    let filesFrom = 0;
    for (const words of say) {
      from = stage.server.messages.length;
      filesFrom = files;
      stage.server.say(chat + 1, words);
      await stage.server.sent(from + 1);
      const given = answers.at(-1);
      await stage.server.sent(from + renderLines(given?.lines ?? []).length);
      if (given && listFile(given)) files += 1;
      await stage.server.sentFiles(files);
    }
    const page = chatPage({
      said: say.at(-1) ?? '',
      messages: stage.server.messages.slice(from),
      files: stage.server.files.slice(filesFrom),
    });
    picture(name, page);
  }
  await stage.close();
}

/** A picture as high as the page, which the browser measures first. */
function picture(name: string, page: string): void {
  const html = join(OUT, `${name}.html`);
  const png = join(OUT, `${name}.png`);
  writeFileSync(html, `${page}<script>document.title = document.documentElement.scrollHeight;</script>`);
  const dom = browse(html, ['--dump-dom', `--window-size=${WIDTH},10`]);
  const [, height = '2000'] = /<title>(\d+)/.exec(dom) ?? [];
  browse(html, ['--force-device-scale-factor=2', `--window-size=${WIDTH},${height}`, `--screenshot=${png}`]);
  process.stdout.write(`${png}\n`);
}

function browse(html: string, options: readonly string[]): string {
  const { status, error, stdout, stderr } = spawnSync(
    process.env.CHROMIUM ?? 'chromium',
    ['--headless', '--no-sandbox', '--hide-scrollbars', ...options, pathToFileURL(html).href],
    { encoding: 'utf8', timeout: 60_000 },
  );
  if (error || status !== 0) throw new Error(`no picture of ${html}: ${error?.message ?? stderr}`);
  return stdout;
}
