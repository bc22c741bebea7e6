import { type App, openApp, readSettings } from '../app.ts';
import { createLogger } from '../logger.ts';

/** Options every command has. */
export interface CommonOptions {
  readonly db?: string;
  readonly json?: boolean;
}

/** The command was called wrongly; the message says how and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  get userMessage(): string {
    return this.message;
  }
}

/** Opens the store, runs one command over it and closes it, also when the command fails. */
export async function withApp<T>(options: CommonOptions, run: (app: App) => Promise<T>): Promise<T> {
  const settings = readSettings(process.env);
  const app = await openApp(settings, createLogger(), options.db ?? settings.NIANBAO_DB);
  try {
    return await run(app);
  } finally {
    await app.close();
  }
}

/** `--year 2024` as a number. */
export function yearOption(value: string): number {
  if (!/^(?:19|20)\d\d$/.test(value)) throw new UsageError(`--year 应为四位年份，收到“${value}”`);
  return Number(value);
}

/** The one stored agency that a name means; asks for the full name when there are more. */
export async function oneAgency(app: App, name: string): Promise<string> {
  const { takeAgency } = await import('../../retrieval/understand/names/agencies.ts');
  const { createDirectory } = await import('../../retrieval/understand/names/directory.ts');
  const { questionOf } = await import('../../retrieval/understand/question.ts');
  const agencies = await app.store.agencies.all();
  const exact = agencies.find((agency) => agency.id === name);
  if (exact) return exact.id;
  const directory = createDirectory(agencies, await app.store.agencies.otherNames());
  const found = takeAgency(questionOf(name), directory).mention.agencies;
  const [only] = found;
  if (!only) throw new UsageError(`没有收录“${name}”。用 nianbao reports 可以看到已收录的机关。`);
  if (found.length > 1)
    throw new UsageError(`“${name}”可能是：${found.map((agency) => agency.id).join('、')}。请写全称。`);
  return only.id;
}

/** The filter that `--agency` and `--year` ask for. */
export async function reportFilter(
  app: App,
  options: { agency?: string; year?: number },
): Promise<{ agency?: string; year?: number }> {
  return {
    ...(options.agency === undefined ? {} : { agency: await oneAgency(app, options.agency) }),
    ...(options.year === undefined ? {} : { year: options.year }),
  };
}
