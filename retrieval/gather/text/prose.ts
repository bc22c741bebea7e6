import { foldText } from '../../../db/fold.ts';
import type { Part } from '../../../db/form/parts.ts';
import type { Section } from '../../../db/model/report.ts';
import type { Store } from '../../../db/store.ts';
import type { OpenReport } from '../reports.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** A sentence of a report's prose with what stands over it. */
export interface ProseSentence extends Sentence {
  readonly part: Part;
  readonly heading: string;
  /** Headings over it, folded: they speak for it too. */
  readonly over: string;
}

/** The parts of the form that are prose; the others are tables. */
export const PROSE_PARTS: readonly Part[] = [1, 5, 6];

/** Why reports of the years before the national form have no tables. */
export const NO_FORM = '该年度没有全国统一表格';

/** Whether a report is older than the national form: all of it is prose under headings of its own. */
export function isBeforeForm({ tables }: OpenReport): boolean {
  return tables.length > 0 && tables.every(({ status, reason }) => status === 'unread' && reason === NO_FORM);
}

/** The prose of a report, sentence by sentence; of one before the national form all of its text. */
export async function proseOf(
  store: Store,
  open: OpenReport,
  parts: readonly Part[] = PROSE_PARTS,
): Promise<ProseSentence[]> {
  const sections = await store.reports.sectionsOf(open.report.id);
  if (isBeforeForm(open)) return placed(sentencesOf(open.text), sections);
  const wanted = sections.filter(({ path, part }) => !path.includes('.') && parts.includes(part));
  return wanted.flatMap((section) =>
    placed(sentencesOf(open.text, bodyStart(open.text, section), section.end), sections),
  );
}

/** Where the words of a part begin: after the line of its heading. */
export function bodyStart(text: string, section: Pick<Section, 'start' | 'end'>): number {
  const lineEnd = text.indexOf('\n', section.start);
  return lineEnd === -1 || lineEnd >= section.end || lineEnd - section.start > LONGEST_HEADING
    ? section.start
    : lineEnd + 1;
}

const LONGEST_HEADING = 60;

function placed(sentences: readonly Sentence[], sections: readonly Section[]): ProseSentence[] {
  let inside: Section | undefined;
  let heading = '前言';
  let own = heading;
  let over = heading;
  return sentences.map((sentence) => {
    const around = sections.findLast(({ start, end }) => start <= sentence.start && sentence.start < end);
    if (around !== inside) {
      inside = around;
      heading = around?.heading ?? '前言';
      own = foldText(heading);
      over = own;
    }
    if (sentence.bare) over = `${own} ${foldText(sentence.text)}`;
    return { ...sentence, part: around?.part ?? 0, heading, over };
  });
}
