import { backupStore, restoreStore } from '../../db/backup.ts';
import { DEFAULT_STORE, readSettings } from '../app.ts';
import { complain, print, printJson } from '../terminal/output.ts';
import { type CommonOptions, oneAgency, withApp } from './command.ts';
import { problemsOf } from './verify.ts';

/** Writes a copy of the store that `restore` takes back. */
export async function backup(file: string, options: CommonOptions): Promise<void> {
  await withApp(options, async (app) => {
    const sha256 = await backupStore(app.store, file);
    const reports = (await app.store.reports.all()).length;
    if (options.json) printJson({ ok: true, reports, sha256 });
    else
      print(`已备份 ${reports} 份报告到 ${file}（校验值在 ${file}.sha256，原始文件在 ${file}.originals，请一起保存）`);
  });
}

/** Puts a backup in the place of the store, then checks what was restored. */
export async function restore(file: string, options: CommonOptions): Promise<void> {
  const path = options.db ?? readSettings(process.env).NIANBAO_DB ?? DEFAULT_STORE;
  const { sha256, kept } = await restoreStore(file, path);
  await withApp({ ...options, db: path }, async (app) => {
    await app.store.vectors.follow();
    const problems = await problemsOf(app);
    const reports = (await app.store.reports.all()).length;
    const ok = problems.length === 0;
    if (options.json) printJson({ ok, reports, sha256 });
    else print(`已恢复 ${reports} 份报告到 ${path}${kept === null ? '' : `，原来的数据库保存在 ${kept}`}`);
    for (const problem of problems) complain(problem);
    if (!ok) process.exitCode = 1;
  });
}

/** Removes every version of one report, with all that was made of it. */
export async function remove(options: CommonOptions & { agency: string; year: number }): Promise<void> {
  await withApp(options, async (app) => {
    const agency = await oneAgency(app, options.agency);
    const removed = await app.store.remove(agency, options.year);
    if (options.json) printJson({ ok: removed > 0, removed });
    else
      print(
        removed > 0
          ? `已删除 ${agency} ${options.year}年的报告（${removed} 个版本）`
          : `没有收录 ${agency} ${options.year}年的报告`,
      );
    if (removed === 0) process.exitCode = 1;
  });
}
