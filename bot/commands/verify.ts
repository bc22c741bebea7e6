import type { IndexedWords } from '../../db/engine.ts';
import { wordsOf } from '../../db/queries/passages.ts';
import type { ModelVectors } from '../../db/vectors/vectors.ts';
import type { App } from '../app.ts';
import { print, printJson } from '../terminal/output.ts';
import { type CommonOptions, withApp } from './command.ts';

/** Checks the store, its text index and its vector file. What is derived and damaged is made again. */
export async function verify(options: CommonOptions): Promise<void> {
  await withApp(options, async (app) => {
    const problems = await problemsOf(app);
    if (problems.some((problem) => problem.startsWith('全文索引')))
      await app.store.engine.rebuildWords(await allWords(app));
    await app.store.vectors.follow();
    const vectors = await app.store.vectors.byModels();
    if (options.json) printJson({ ok: problems.length === 0, problems, ...(vectors.length > 0 ? { vectors } : {}) });
    else print([...(problems.length === 0 ? ['数据库完好。'] : problems), ...vectors.map(vectorLine)].join('\n'));
    if (problems.length > 0) process.exitCode = 1;
  });
}

/** How far a model's vectors have come, and whether questions are put to it. */
function vectorLine({ model, vectors, left, asked }: ModelVectors): string {
  const state = asked ? '提问时使用' : left > 0 ? '尚未取完，暂不使用' : '现在的设置不使用';
  return `模型 ${model} 的向量：${vectors} 段${left > 0 ? `，还差 ${left} 段` : ''}（${state}）`;
}

/** What is wrong with the store: its file, the places of its cells and passages, the indexes made of them. */
export async function problemsOf(app: App): Promise<string[]> {
  const { store } = app;
  const problems = [...(await store.engine.problems()), ...(await store.vectors.problems())];
  for (const report of await store.reports.all()) {
    const text = await store.reports.text(report.id);
    const figures = await store.figures.ofReport(report.id);
    const passages = await store.passages.ofReport(report.id);
    const moved = [
      ...figures.filter((figure) => text.slice(figure.start, figure.end) !== figure.printed),
      ...passages.filter((passage) => text.slice(passage.start, passage.end) !== passage.text),
    ];
    if (moved.length > 0) problems.push(`${report.agency} ${report.year}年：有 ${moved.length} 处与原文位置不符`);
  }
  for (const { agency, year, sha256 } of await store.reports.everyVersion()) {
    if (!(await store.originals.intact(sha256)))
      problems.push(`${agency} ${year}年：保存的原始文件缺失或已损坏，请重新读入这份文件`);
  }
  return problems;
}

async function allWords(app: App): Promise<IndexedWords[]> {
  const words: IndexedWords[] = [];
  for (
    let batch = await app.store.passages.after(0, 1000);
    batch.length > 0;
    batch = await app.store.passages.after(batch.at(-1)?.id ?? 0, 1000)
  ) {
    words.push(...batch.map(wordsOf));
  }
  return words;
}
