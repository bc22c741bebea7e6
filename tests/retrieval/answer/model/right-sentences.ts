import type { GivenPassage, WrittenSentence } from '../../../../retrieval/answer/model/told.ts';
import type { OpenReport } from '../../../../retrieval/gather/reports.ts';

/** A sentence as a careful model writes it, and the passage it was given. */
export interface RightSentence {
  readonly passage: GivenPassage;
  readonly sentence: WrittenSentence;
}

const LEADS = ['', '该机关提到：', '报告指出，', '主要是'];

/**
 * Sentences made of a stretch of prose by cutting at its marks: the whole, its beginning, or two neighbours joined, sometimes with
 * who says it in front.
 */
export function rightSentences(open: OpenReport, start: number, end: number): RightSentence[] {
  const { agency, year } = open.report;
  const passage: GivenPassage = { id: 'p1', open, start, end, part: 5, heading: '五、存在的主要问题及改进情况' };
  const leads = [...LEADS, `${agency}${year}年报告写到，`];
  const whole = sentencesIn(open.text.slice(start, end));
  const made = whole.flatMap((words, at) => {
    const [first = '', ...more] = words.split('，');
    const next = whole[at + 1];
    return [
      words,
      ...(more.length > 1 && startsFreely(more.at(-1) ?? '') ? [words.slice(0, words.lastIndexOf('，'))] : []),
      ...(next !== undefined && first.length > 3 && at % 3 === 0 ? [`${words}；${next}`] : []),
    ];
  });
  return made
    .map((words, at) => ({
      passage,
      sentence: { text: `${leads[at % leads.length]}${words}。`, sources: [{ passage: 'p1', words }] },
    }))
    .map(({ sentence, ...rest }) => ({ ...rest, sentence: withSources(sentence) }));
}

/** Words that joined two sentences are two stretches. */
function withSources(sentence: WrittenSentence): WrittenSentence {
  const [only] = sentence.sources;
  if (!only?.words.includes('；')) return sentence;
  return { ...sentence, sources: only.words.split('；').map((words) => ({ passage: 'p1', words })) };
}

/** What is left out at the end does not take back what stands before it. */
function startsFreely(clause: string): boolean {
  return !/^(?:但|却|而|不过|除|其中)/.test(clause);
}

function sentencesIn(text: string): string[] {
  const body = text.replace(
    /(?:^|\n)[ \u3000]*(?:[一二三四五六]、|（[一二三四五六]）)[^，\n。；]{0,26}(?:\n|。)/g,
    '\n。\n',
  );
  return body
    .split(/[。；]|：\s*(?=[一二三四]是)/)
    .map((words) =>
      words
        .replace(/\s*\n\s*/g, '')
        .replace(/^[\s　]*(?:[一二三四五]是|\d[.．])?/, '')
        .trim(),
    )
    .filter((words) => words.length >= 8 && words.length < 140 && !/[\t|：:（(“]/.test(words));
}
