import type { Across } from '../../gather/agencies/across.ts';
import type { MetBound } from '../../gather/agencies/meeting.ts';
import type { Ranking } from '../../gather/agencies/ranked.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Understood } from '../../understand/settled.ts';
import type { Line } from '../answer.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import type { Evidence } from '../evidence.ts';
import { formulaLines } from '../words/formula-lines.ts';
import { yearNote } from '../words/notes.ts';
import { type CitedAcross, countAll, doubtsCounted } from './across-cited.ts';
import { answerRows } from './across-rows.ts';
import { countsIn, coverageLines, namesIn, stateWords } from './across-words.ts';
import { boundsWords } from './bounds-words.ts';
import { areaNote, fewLine, TOO_FEW } from './rank-notes.ts';

/** What is needed to write a ranking. */
export interface RankParts {
  readonly plan: PlanOf<'rank'>;
  readonly understood: Understood;
  readonly across: Across;
  readonly ranking: Ranking;
  /** What those that take part meet; none where all do. */
  readonly bounds: readonly MetBound[];
}

/** The notes below a ranking: how much was read, who is not ranked and why, what the numbers speak of. */
export function belowRanking(parts: RankParts, evidence: Evidence, cited: CitedAcross): Line[] {
  const { plan, understood, across, ranking } = parts;
  countAll(evidence, countsIn(across));
  const all = [...ranking.ranked.map(({ one }) => one), ...ranking.tooFew];
  return [
    ...formulaLines([plan.counted]),
    ...takingPartLine(parts, evidence),
    ...fewLine(
      ranking.ranked.length > 0 ? ranking.tooFew.filter(({ agency }) => agency !== plan.agency) : [],
      evidence,
    ),
    ...coverageLines(across),
    ...areaNote(all, evidence),
    ...yearNote(understood.year, plan.year),
    ...doubtsCounted(cited.doubts, evidence),
  ];
}

/** 只排本年新收不少于 5 件的 12 个机关. */
function takingPartLine({ bounds, ranking }: RankParts, evidence: Evidence): Line[] {
  if (bounds.length === 0) return [];
  countAll(evidence, [ranking.ranked.length]);
  return [[`（只排${boundsWords(bounds)}的 ${ranking.ranked.length} 个机关）`]];
}

/** What every answer about a ranking holds beside its lines. */
export function rankDraft({ plan, across, ranking, bounds }: RankParts, evidence: Evidence, cited: CitedAcross): Draft {
  const few = new Set<unknown>(ranking.tooFew);
  return {
    ...emptyDraft(plan),
    figures: evidence.figures,
    computed: evidence.computed,
    citations: evidence.citations.list,
    doubts: cited.doubts,
    coverage: across.coverage,
    rows: answerRows(across, [...ranking.ranked.map(({ one }) => one), ...ranking.tooFew], {
      state: (one) => (few.has(one) ? TOO_FEW : stateWords(one)),
      apart: { agencies: ranking.tooFew, words: '不参加排名' },
    }),
    stated: [...namesIn(across), TOO_FEW, boundsWords(bounds)],
  };
}
