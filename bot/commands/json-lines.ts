import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { UsageError } from './command.ts';

/**
 * The lines of a file, each a JSON document of one shape; empty lines are passed over.
 * @throws UsageError naming the file, or the first line that has another shape and what it should be
 */
export async function readJsonLines<T>(file: string, shape: z.ZodType<T>, example: string): Promise<T[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`无法打开 ${file}`);
  });
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = shape.safeParse(parseJson(line));
    if (!parsed.success) throw new UsageError(`${file} 第 ${index + 1} 行应为 ${example}`);
    return [parsed.data];
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
