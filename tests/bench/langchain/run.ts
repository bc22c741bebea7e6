import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../../../db/package-root.ts';
import { filesOf, reportAt } from '../corpus.ts';
import type { BenchOptions } from '../options.ts';
import { progress } from '../report.ts';

const EMBEDDER = join(packageRoot, 'dist/db/vectors/hashed.js');

/** Whether LangChain is there; says how to install it when it is not. */
export function hasLangchain(): boolean {
  const installed = existsSync(join(import.meta.dirname, 'node_modules'));
  if (!installed) progress('langchain is left out; to install it: npm ci --prefix tests/bench/langchain');
  else if (!existsSync(EMBEDDER)) throw new Error(`${EMBEDDER} is not there: npm run build`);
  return installed;
}

/** Runs a program of the LangChain package over generated reports; gives what it writes as JSON. */
export function runLangchain(program: string, size: number, options: BenchOptions, input: object): unknown {
  const documents = filesOf(size, options).map((file, index) => {
    const { agency, year } = reportAt(index, options.seed);
    return { file, title: `${agency}${year}年政府信息公开工作年度报告` };
  });
  const file = join(options.folder, `langchain-${size}.json`);
  writeFileSync(file, JSON.stringify({ embedder: pathToFileURL(EMBEDDER).href, documents, ...input }));
  const { stdout, stderr, status } = spawnSync('node', ['--max-old-space-size=12000', program, file], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
