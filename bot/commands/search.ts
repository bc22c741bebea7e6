import { z } from 'zod';
import { bestStretch, countPhrase, phrasePlaces, similarPassages } from '../../retrieval/gather/text/passages.ts';
import type { SearchScope } from '../../retrieval/understand/search-scope.ts';
import type { App } from '../app.ts';
import { print, printJson } from '../terminal/output.ts';
import { type CommonOptions, reportFilter, UsageError, withApp } from './command.ts';
import { readJsonLines } from './json-lines.ts';

/** One search a line: `{"words": "…", "exact": true}`. */
const SearchLine = z.object({
  words: z.string(),
  exact: z.boolean().optional(),
  agency: z.string().optional(),
  year: z.number().int().optional(),
  k: z.number().int().positive().max(1000).optional(),
});
type Search = z.infer<typeof SearchLine>;

/** Hits shown when nothing else is asked for. */
const SHOWN = 10;

/** Finds wording in stored reports: exact words with true counts, or passages like the words. */
export async function search(
  words: string | undefined,
  options: CommonOptions & Omit<Search, 'words'> & { file?: string },
): Promise<void> {
  if ((words === undefined) === (options.file === undefined))
    throw new UsageError('用法：nianbao search "文字"，或 nianbao search --file 检索.jsonl');
  await withApp(options, async (app) => {
    const asked =
      words === undefined
        ? await readJsonLines(options.file ?? '', SearchLine, '{"words": "…"}')
        : [{ ...options, words }];
    for (const one of asked) {
      const result = await (one.exact ? exactly(app, one) : alike(app, one));
      if (options.json) printJson(result);
      else tell(one, result);
    }
  });
}

async function exactly(app: App, one: Search) {
  const count = await countPhrase(app.store, one.words, await reportFilter(app, filterOf(one)));
  const places = await phrasePlaces(app.store, one.words, count, one.k ?? SHOWN);
  const hits = await Promise.all(
    places.map(async ({ open, start, end }) => {
      const sections = await app.store.reports.sectionsOf(open.report.id);
      const section = sections.filter((candidate) => candidate.start <= start && end <= candidate.end).at(-1);
      return hit(
        open.report,
        { part: section?.part ?? 0, heading: section?.heading ?? '前言', passage: null },
        open.text,
        start,
        end,
        1,
      );
    }),
  );
  return {
    total: count.total,
    reports: count.reports.length,
    agencies: new Set(count.reports.map((report) => report.agency)).size,
    hits,
  };
}

async function alike(app: App, one: Search) {
  const { words, filter } = await scopeOf(app, one);
  const found = await similarPassages(app.store, words, filter, one.k ?? SHOWN);
  const hits = await Promise.all(
    found.map(async ({ passage, score }) => {
      const place = bestStretch(passage, words);
      return hit(
        passage,
        { ...passage, passage: passage.id },
        await app.store.reports.text(passage.report),
        place.start,
        place.end,
        score,
      );
    }),
  );
  const distinct = (key: (passage: (typeof found)[number]['passage']) => unknown) =>
    new Set(found.map(({ passage }) => key(passage))).size;
  return {
    total: found.length,
    reports: distinct((passage) => passage.report),
    agencies: distinct((passage) => passage.agency),
    hits,
  };
}

/** Where the flags say, or else where the words themselves say. */
async function scopeOf(app: App, one: Search): Promise<SearchScope> {
  if (one.agency !== undefined || one.year !== undefined)
    return { words: one.words, filter: await reportFilter(app, filterOf(one)) };
  const { createDirectory } = await import('../../retrieval/understand/names/directory.ts');
  const { searchScope } = await import('../../retrieval/understand/search-scope.ts');
  const directory = createDirectory(await app.store.agencies.all(), await app.store.agencies.otherNames());
  return searchScope(one.words, directory, app.now());
}

function hit(
  report: { agency: string; year: number },
  place: { part: number; heading: string; passage: number | null },
  text: string,
  start: number,
  end: number,
  score: number,
) {
  const { agency, year } = report;
  const { part, heading, passage } = place;
  return {
    report: `${agency}/${year}`,
    agency,
    year,
    part,
    heading,
    passage,
    quote: text.slice(start, end),
    start,
    end,
    score,
  };
}

function tell(one: Search, result: Awaited<ReturnType<typeof exactly>>): void {
  if (one.exact)
    print(`“${one.words}”共出现 ${result.total} 次，见于 ${result.reports} 份报告、${result.agencies} 个机关`);
  else print(`相近的段落 ${result.total} 段（按相近程度排列，不是精确计数）：`);
  for (const found of result.hits)
    print(`· ${found.agency} ${found.year}年 ${found.heading}：${found.quote.replace(/\s+/g, '')}`);
}

function filterOf(one: Search): { agency?: string; year?: number } {
  return {
    ...(one.agency === undefined ? {} : { agency: one.agency }),
    ...(one.year === undefined ? {} : { year: one.year }),
  };
}
