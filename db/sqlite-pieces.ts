import type Client from 'better-sqlite3';
import type { HoldingReport, PiecesSought } from './engine.ts';
import { trigramQueryOf } from './sqlite-phrases.ts';

/** No character of a folded text takes more bytes; a stretch is cut a little wide rather than short. */
const BYTES = 3;

/**
 * Reports that hold pieces of a wording near each other. Trigrams tell which may; whoever asks judges the stretch around the
 * longest piece, so that a wording with a number in it is found whatever the number.
 */
export function createPieceSearch(client: Client.Database) {
  const statements = new Map<boolean, Client.Statement<unknown[], unknown[]>>();

  function statementFor(indexed: boolean): Client.Statement<unknown[], unknown[]> {
    const known = statements.get(indexed);
    if (known) return known;
    const made = client
      .prepare<unknown[], unknown[]>(
        `select r.id, r.agency, r.year, cast(f.folded as blob)
        from ${indexed ? 'phrases x join reports r on r.id = x.rowid' : 'reports r'} join folded_texts f on f.report = r.id
        where r.newest = 1 and r.agency is not @not ${indexed ? 'and x.phrases match @query' : ''}`,
      )
      .raw();
    statements.set(indexed, made);
    return made;
  }

  const holding = client.prepare<[string], number>('select count(*) from phrases where phrases match ?').pluck();
  const stored = client.prepare<[], number>('select count(*) from folded_texts').pluck();

  function around(
    { pieces, before, after, not }: PiecesSought,
    accepts: (around: string) => boolean,
    most: number,
  ): HoldingReport[] {
    const found: HoldingReport[] = [];
    const [longest] = [...pieces].sort((a, b) => b.length - a.length);
    if (longest === undefined || longest === '' || most < 1) return found;
    const sought = Buffer.from(longest);
    const query = trigramQueryOf(pieces);
    for (const row of statementFor(query !== null).iterate({ not: not ?? null, query })) {
      const [report, agency, year, folded] = row as [number, string, number, Buffer];
      if (!stretches(folded, sought, before * BYTES, after * BYTES).some(accepts)) continue;
      if (found.push({ report, agency, year }) >= most) break;
    }
    return found;
  }

  return {
    around,
    /** So many texts hold the trigrams of the pieces; no more can hold the pieces. */
    atMost(pieces: readonly string[]): number {
      const query = trigramQueryOf(pieces);
      return (query === null ? stored.get() : holding.get(query)) ?? 0;
    },
  };
}

/** What stands around the sought bytes, wherever they stand. */
function stretches(text: Buffer, sought: Buffer, before: number, after: number): string[] {
  const found: string[] = [];
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + sought.length))
    found.push(text.toString('utf8', Math.max(0, at - before), at + sought.length + after));
  return found;
}
