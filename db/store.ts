import { conditionOf } from './condition.ts';
import type { Engine } from './engine.ts';
import { openOriginals, originalsFolder } from './originals.ts';
import { agencyQueries } from './queries/agencies.ts';
import { answerQueries } from './queries/answers.ts';
import { figureQueries } from './queries/figures.ts';
import { findingQueries } from './queries/findings.ts';
import { guestQueries } from './queries/guests.ts';
import { inboxQueries } from './queries/inbox.ts';
import { modelUseQueries } from './queries/model-use.ts';
import { passageQueries } from './queries/passages.ts';
import { preferenceQueries } from './queries/preferences.ts';
import { removeReports } from './queries/report-writes.ts';
import { reportQueries } from './queries/reports.ts';
import { uploadQueries } from './queries/uploads.ts';
import { openSqlite } from './sqlite.ts';
import type { ModelOptions } from './vectors/model-vectors.ts';
import { openVectors, type Vectors } from './vectors/vectors.ts';

/** Everything that is stored, with one set of queries over it. */
export type Store = Awaited<ReturnType<typeof openStore>>;

/**
 * Opens the store at a path, and makes it where there is none.
 * @param model The model on a server that embeds; without one nothing is sent anywhere.
 */
export async function openStore(path: string, model: ModelOptions | null = null) {
  const engine = await openSqlite(path);
  return storeOver(engine, await openVectors(engine, engine.path === ':memory:' ? null : `${engine.path}.hnsw`, model));
}

function storeOver(engine: Engine, vectors: Vectors) {
  const originals = openOriginals(engine.path === ':memory:' ? null : originalsFolder(engine.path));
  const reports = reportQueries(engine);
  return {
    engine,
    originals,
    agencies: agencyQueries(engine),
    reports,
    figures: figureQueries(engine),
    findings: findingQueries(engine),
    passages: passageQueries(engine),
    answers: answerQueries(engine),
    modelUse: modelUseQueries(engine),
    preferences: preferenceQueries(engine),
    guests: guestQueries(engine),
    uploads: uploadQueries(engine),
    inbox: inboxQueries(engine),
    vectors,
    /** What is wrong with it just now, in words; `null` when it can be read and written. */
    condition: conditionOf(engine),
    /** Removes every version of a report with all that was made of it, and its files when no other report stands on them. */
    async remove(agency: string, year: number): Promise<number> {
      const removed = await reports.versions(agency, year);
      await engine.atomically(await removeReports(engine, agency, year));
      const used = new Set((await reports.everyVersion()).map((report) => report.sha256));
      for (const { sha256 } of removed) if (!used.has(sha256)) await originals.remove(sha256);
      return removed.length;
    },
    async close(): Promise<void> {
      await vectors.close();
      await engine.close();
    },
  };
}
