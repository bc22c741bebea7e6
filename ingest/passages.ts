import type { Passage } from '../db/model/report.ts';
import type { FoundSection } from './sections.ts';

/** A passage ends with a paragraph once it is this long, and with a sentence when it would grow past the most. */
const ENOUGH = 300;
const MOST = 600;
/** Where a sentence ends, or a line that ends like one. */
const SENTENCE = /[^。！？!?；;]*[。！？!?；;]+[”"’）)]*\s*|[^。！？!?；;]+$/g;

/** A passage before it has an id and a report. */
export type FoundPassage = Omit<Passage, 'id' | 'report'>;

/**
 * Cuts the prose of a report (what stands before part 1, and parts 1, 5 and 6) into passages. Each lies within one
 * sub-heading and is a substring of the text.
 */
export function splitPassages(text: string, sections: readonly FoundSection[]): FoundPassage[] {
  const first = sections[0]?.start ?? text.length;
  const preface = { part: 0 as const, heading: '前言', start: 0, end: first };
  const prose = sections.filter((section) => section.part === 1 || section.part >= 5);
  const stretches = prose.flatMap((section) => {
    // Only a part has sub-headings inside it; its own words end where the first begins.
    const inside = section.path.includes('.') ? undefined : prose.find((other) => other.path === `${section.path}.1`);
    const end = inside?.start ?? section.end;
    return [{ part: section.part, heading: section.heading, start: section.body, end }];
  });
  return [preface, ...stretches].flatMap((stretch) => cut(text, stretch));
}

function cut(text: string, stretch: Pick<Passage, 'part' | 'heading' | 'start' | 'end'>): FoundPassage[] {
  const passages: FoundPassage[] = [];
  let start = stretch.start;
  let end = start;
  const close = () => {
    const raw = text.slice(start, end);
    const from = start + (raw.length - raw.trimStart().length);
    const words = raw.trim();
    if (/[\p{Script=Han}]{2}/u.test(words)) {
      passages.push({ ...stretch, text: words, start: from, end: from + words.length });
    }
    start = end;
  };
  for (const [sentence] of text.slice(stretch.start, stretch.end).matchAll(SENTENCE)) {
    if (end + sentence.trimEnd().length - start > MOST) close();
    end += sentence.length;
    if (end - start >= ENOUGH && sentence.includes('\n', sentence.trimEnd().length)) close();
  }
  close();
  return passages;
}
