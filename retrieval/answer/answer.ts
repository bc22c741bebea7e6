import type { CellKey } from '../../db/form/form.ts';
import type { Part } from '../../db/form/parts.ts';
import type { RuleKey } from '../../db/form/rules.ts';
import type { Figure } from '../../db/model/figure.ts';
import type { FindingStatus } from '../../db/model/finding.ts';
import type { Offer } from '../../db/queries/answers.ts';
import type { ModelSeen } from '../model/consultation.ts';
import type { Dialogue } from '../understand/dialogue.ts';
import type { QueryPlan } from '../understand/plan/plan.ts';
import type { RefusalReason } from '../understand/plan/refusals.ts';

export type AnswerKind =
  | 'figure'
  | 'computed'
  | 'list'
  | 'passages'
  | 'diff'
  | 'checks'
  | 'coverage'
  | 'definition'
  | 'help'
  | 'clarify'
  | 'refusal';

export type Operation =
  | 'sum'
  | 'difference'
  | 'change_rate'
  | 'share'
  | 'mean'
  | 'rank'
  | 'count'
  | 'minimum'
  | 'maximum';

/** A piece of a line: plain words, words to stress, the mark of a citation, words quoted from it, or clauses of it that a model chose. */
export type Span =
  | string
  | { readonly bold: string }
  | { readonly cite: number }
  | {
      readonly quote: string;
      readonly cite: number;
      /** Stretches of the quote to stress, in order and apart from each other. */
      readonly marked?: readonly { readonly start: number; readonly end: number }[];
    }
  | {
      /** What the source says, shortened: its own clauses, others between them left out. */
      readonly told: string;
      readonly cite: number;
    };

export type Line = readonly Span[];

/** A cell that an answer stands on. */
export interface AnsweredFigure {
  readonly agency: string;
  readonly year: number;
  readonly version: number;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly value: number | null;
  readonly meaning: Figure['meaning'];
  readonly printed: string;
  readonly unit: string | null;
  /** The number of its citation. */
  readonly citation: number;
}

/** A number that no cell holds: an operation over cells that do. */
export interface Computed {
  readonly operation: Operation;
  readonly value: number;
  readonly unit: string | null;
  /** Indexes into the answer's figures. */
  readonly from: readonly number[];
}

/** Where something stands: `quote` is what the stored text has from `start` to `end`. */
export interface Citation {
  /** 1, 2, … in the order of the answer; the mark [n]. */
  readonly n: number;
  /** `agency/year`. */
  readonly report: string;
  readonly version: number;
  readonly agency: string;
  readonly year: number;
  readonly title: string;
  readonly part: Part;
  readonly heading: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** What opens it later: see `source.ts`. */
  readonly source: string;
}

/** Why a number is to be read with care. */
export interface Doubt {
  readonly rule: RuleKey;
  readonly status: FindingStatus;
  /** For people: the failing equation, or both places that differ. */
  readonly message: string;
  /** Addresses of the cells: `agency/year/version/table.row.column`. */
  readonly figures: readonly string[];
  /** The sentence of the report, for prose against table. */
  readonly sentence: string | null;
}

export interface Coverage {
  /** Agencies in the question's scope with any stored report. */
  readonly known: number;
  /** Of these, with a report of that year. */
  readonly stored: number;
  /** Of these, with a readable cell. */
  readonly matched: number;
}

/** A row that an answer over agencies has read, with or without a number; for a file. */
export interface AnswerRow {
  readonly agency: string;
  readonly year: number;
  /** The version of the report; `null` when none is stored for that year. */
  readonly version: number | null;
  /** What is counted. */
  readonly label: string;
  /** `null` unless the state is a number. */
  readonly value: number | null;
  readonly unit: string | null;
  /** Of a rate. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** For people: 有数, 空白, 未收录 and the like. */
  readonly state: string;
}

/** What a question is answered with, before it is put into a message. */
export interface Answer {
  readonly question: string;
  readonly kind: AnswerKind;
  /** Of a refusal. */
  readonly reason?: RefusalReason;
  /** The answer for people, one sentence first, doubts last. */
  readonly lines: readonly Line[];
  readonly plan: QueryPlan;
  readonly figures: readonly AnsweredFigure[];
  readonly computed: readonly Computed[];
  readonly citations: readonly Citation[];
  readonly doubts: readonly Doubt[];
  /** Whole questions to choose from; only of a `clarify`. */
  readonly choices: readonly Offer[];
  /** Whole questions that may come next. */
  readonly next: readonly Offer[];
  readonly coverage: Coverage | null;
  /** Every row an answer over agencies has read, in the order of the answer; empty for other answers. */
  readonly rows: readonly AnswerRow[];
  /** What the dialogue knows now; passed with the question that follows. */
  readonly dialogue: Dialogue;
  readonly planner: 'rules' | 'model';
  /** What asking a language model has cost; `null` when none was asked. */
  readonly model: ModelSeen | null;
  /** Milliseconds from question to answer. */
  readonly ms: number;
}

/** The lines as plain text: stress dropped, marks as [n]. */
export function plainText(lines: readonly Line[]): string {
  return lines.map((line) => line.map(plainSpan).join('')).join('\n');
}

function plainSpan(span: Span): string {
  if (typeof span === 'string') return span;
  if ('bold' in span) return span.bold;
  if ('told' in span) return `${span.told}[${span.cite}]`;
  return 'quote' in span ? `“${span.quote}”[${span.cite}]` : `[${span.cite}]`;
}

/** The address of a cell: it names the version, so it outlives a re-ingest. */
export function addressOf(report: { agency: string; year: number; version: number }, key: CellKey): string {
  return `${report.agency}/${report.year}/${report.version}/${key}`;
}
