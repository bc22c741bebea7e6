import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Engine } from './engine.ts';

/** Below this a disk counts as full: a report with its vectors may no longer fit. */
const LEAST_FREE = 64 * 1024 * 1024;

/**
 * Tells whether a store can be read and written, in words for whoever runs it; `null` when it can.
 * @param leastFree Bytes that must be free on its disk.
 */
export function conditionOf(engine: Engine, leastFree = LEAST_FREE): () => Promise<string | null> {
  const opened = engine.path === ':memory:' ? null : stat(engine.path).catch(() => null);

  /** An open file that was deleted still takes writes, and loses them. */
  async function isInPlace(): Promise<boolean> {
    const [then, now] = [await opened, await stat(engine.path).catch(() => null)];
    return then != null && now !== null && then.ino === now.ino && then.dev === now.dev;
  }

  return async () => {
    try {
      if (opened !== null && !(await isInPlace())) return '数据库文件不见了或被换掉了';
      if (opened !== null) {
        const { bavail, bsize } = await statfs(dirname(engine.path));
        if (bavail * bsize < leastFree) return `磁盘快满了，只剩 ${Math.floor((bavail * bsize) / 1024 / 1024)} MB`;
      }
      await engine.reserve('health', 1);
      return null;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      return `数据库无法写入（${code}）`;
    }
  };
}
