import { join, resolve } from 'node:path';
import { openStore, type Store } from '../../db/store.ts';
import { listFiles } from '../../ingest/files.ts';
import { ingestFiles } from '../../ingest/ingest.ts';
import type { Answer } from '../../retrieval/answer/answer.ts';
import { createAsk } from '../../retrieval/ask.ts';
import { continued, NEW_DIALOGUE } from '../../retrieval/understand/dialogue.ts';
import { createDirectory, type Directory } from '../../retrieval/understand/names/directory.ts';
import { planByRules } from '../../retrieval/understand/planner.ts';
import type { Understood } from '../../retrieval/understand/settled.ts';
import { storeTexts } from '../fixtures/store.ts';

export const ROOT = resolve(import.meta.dirname, '../..');

/** The day the questions are asked on: the reports for 2025 are the newest. */
export const TODAY = new Date('2026-11-21T12:00:00');

/** A store in memory with the files in it, and what can be asked of it. */
export interface Stage {
  readonly store: Store;
  readonly directory: Directory;
  /** Drafts that were held back; a test with one fails. */
  readonly unverified: readonly string[];
  /** Asks the questions of a dialogue one after the other; the last answer. */
  ask(...questions: string[]): Promise<Answer>;
  /** The plan for the last question of a dialogue. */
  plan(...questions: string[]): Promise<Understood>;
}

export async function stageOf(paths: readonly string[]): Promise<Stage> {
  const store = await openStore(':memory:');
  for await (const result of ingestFiles(store, (await listFiles(paths)).files)) {
    if (result.status === 'failed') throw new Error(`${result.file}: ${result.error.message}`);
  }
  return await stageWith(store);
}

/** A stage with these texts as its reports. */
export async function textsStage(texts: readonly string[]): Promise<Stage> {
  const store = await openStore(':memory:');
  await storeTexts(store, texts);
  return await stageWith(store);
}

async function stageWith(store: Store): Promise<Stage> {
  await store.vectors.follow();
  const directory = createDirectory(await store.agencies.all(), await store.agencies.otherNames());
  const unverified: string[] = [];
  const ask = createAsk(store, { now: () => TODAY, onUnverified: (error) => unverified.push(error.message) });
  return {
    store,
    directory,
    unverified,
    async ask(...questions) {
      let answer: Answer | undefined;
      for (const question of questions) answer = await ask(question, answer?.dialogue);
      if (!answer) throw new Error('nothing was asked');
      return answer;
    },
    async plan(...questions) {
      let understood: Understood | undefined;
      const known = { directory, yearsOf: store.reports.yearsOf, storedYears: store.reports.storedYears };
      let dialogue = NEW_DIALOGUE;
      for (const question of questions) {
        understood = await planByRules(question, known, TODAY, dialogue);
        dialogue = continued(dialogue, question, understood.plan, {
          sure: understood.sure,
          first: null,
          listed: [],
          found: null,
        });
      }
      if (!understood) throw new Error('nothing was asked');
      return understood;
    },
  };
}

/** The bundled samples: two counties, 10 agencies, 23 reports. */
export async function samplesStage(): Promise<Stage> {
  return await stageOf([join(ROOT, 'ingest/samples')]);
}

/** The cells of an answer as `row.column=value`. */
export function cellsOf(answer: Answer): string[] {
  return answer.figures.map((figure) => `${figure.row}.${figure.column}=${figure.value}`);
}

/** The cells that a question is answered with; of groups and sums how they are written down. */
export async function cellsAsked(stage: Stage, question: string): Promise<readonly string[]> {
  const { plan } = await stage.plan(question);
  return plan.ask === 'figures' ? plan.measures.map((one) => ('cell' in one ? one.cell : JSON.stringify(one))) : [];
}
