import type Client from 'better-sqlite3';
import type { FoldedText, PhraseFilter, PhraseTimes } from './engine.ts';

/** A trigram index finds nothing shorter. */
const TRIGRAM = 3;
/** So many trigrams, spread over a phrase, leave hardly a report that does not hold all of it. */
const MOST = 12;

/**
 * How often a folded phrase stands in the newest reports. Trigrams tell which reports may hold it; in those it is counted, so
 * the number is true whatever the index says too much. Bytes are counted rather than characters: that takes a third of the time.
 */
export function createPhraseCounts(client: Client.Database) {
  const insert = client.prepare('insert into phrases (rowid, folded) values (?, ?)');
  const remove = client.prepare('delete from phrases where rowid = ?');
  const counts = new Map<string, Client.Statement<unknown[], unknown[]>>();

  function statementFor(filter: PhraseFilter, indexed: boolean): Client.Statement<unknown[], unknown[]> {
    const text = `select r.id, r.agency, r.year, cast(f.folded as blob)
      from ${indexed ? 'phrases x join reports r on r.id = x.rowid' : 'reports r'} join folded_texts f on f.report = r.id
      where r.newest = 1 ${indexed ? 'and x.phrases match @query' : ''}
      ${filter.agency === undefined ? '' : 'and r.agency = @agency'} ${filter.year === undefined ? '' : 'and r.year = @year'}`;
    const known = counts.get(text);
    if (known) return known;
    const made = client.prepare<unknown[], unknown[]>(text).raw();
    counts.set(text, made);
    return made;
  }

  function timesOf(phrase: string, filter: PhraseFilter): PhraseTimes[] {
    if (phrase === '') return [];
    const sought = Buffer.from(phrase);
    const query = trigramQueryOf([phrase]);
    const rows = statementFor(filter, query !== null && filter.agency === undefined);
    const found: PhraseTimes[] = [];
    for (const row of rows.iterate({ ...filter, query })) {
      const [report, agency, year, folded] = row as [number, string, number, Buffer];
      const times = timesIn(folded, sought);
      if (times > 0) found.push({ report, agency, year, times });
    }
    return found;
  }

  const texts = client
    .prepare<[string], [number, Buffer]>(
      `select report, cast(folded as blob) from folded_texts where report in (select value from json_each(?))`,
    )
    .raw();

  return {
    timesOf,
    /** Of these reports those whose texts hold one of the pieces of every group, in no order. */
    holdingEach(groups: readonly (readonly string[])[], reports: readonly number[]): Set<number> {
      const sought = groups.map((pieces) => pieces.map((piece) => Buffer.from(piece)));
      const holding = new Set<number>();
      for (const [report, folded] of texts.iterate(JSON.stringify(reports))) {
        if (sought.every((pieces) => pieces.some((piece) => folded.includes(piece)))) holding.add(report);
      }
      return holding;
    },
    add: (texts: readonly FoldedText[]): void => {
      for (const { report, folded } of texts) insert.run(report, folded);
    },
    remove: (report: number): void => void remove.run(report),
    problems(): string[] {
      try {
        client.exec("insert into phrases (phrases) values ('integrity-check')");
      } catch (error) {
        return [`原文索引损坏：${error instanceof Error ? error.message : String(error)}`];
      }
      const indexed = client.prepare<[], number>('select count(*) from phrases_docsize').pluck().get();
      const stored = client.prepare<[], number>('select count(*) from folded_texts').pluck().get();
      return indexed === stored ? [] : [`原文索引有 ${indexed} 份，库中有 ${stored} 份`];
    },
    rebuild: client.transaction((): void => {
      client.exec("insert into phrases (phrases) values ('delete-all')");
      client.exec('insert into phrases (rowid, folded) select report, folded from folded_texts');
    }),
  };
}

/** Trigrams of the pieces that stand apart from each other; `null` when all are too short to have one. */
export function trigramQueryOf(pieces: readonly string[]): string | null {
  const all = pieces.flatMap((piece) => {
    const characters = [...piece];
    return characters.slice(TRIGRAM - 1).map((_, at) => characters.slice(at, at + TRIGRAM).join(''));
  });
  if (all.length === 0) return null;
  const last = all.length - 1;
  const count = Math.min(MOST, Math.ceil((all.length + TRIGRAM - 1) / TRIGRAM));
  const trigrams = Array.from(
    { length: count },
    (_, at) => all[count === 1 ? 0 : Math.round((at * last) / (count - 1))],
  );
  return trigrams.map((trigram) => `"${trigram?.replaceAll('"', '""')}"`).join(' AND ');
}

/** UTF-8 has no character whose bytes begin inside another, so bytes are found where characters are. */
function timesIn(text: Buffer, sought: Buffer): number {
  let times = 0;
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + sought.length)) times += 1;
  return times;
}
