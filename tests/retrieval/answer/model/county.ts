import { fictionalReport } from '../../../fixtures/fictional-report.ts';
import { type Stage, textsStage } from '../../stage.ts';

/** Agencies of one county, each with a report for 2024 that names these problems. */
export async function countyStage(problems: Readonly<Record<string, string>>): Promise<Stage> {
  return await textsStage(
    Object.entries(problems).map(([name, words]) =>
      fictionalReport({
        head: `云溪县${name}2024年政府信息公开工作年度报告`,
        overview: `2024年，云溪县${name}按照要求公开信息。`,
        problems: words,
      }),
    ),
  );
}
