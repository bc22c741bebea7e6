import { foldText } from '../../../db/fold.ts';
import { asksMany, kindIn } from '../operations/many.ts';
import type { Read } from '../read.ts';
import { plain, refuse, type Settled } from '../settled.ts';
import { unexplained } from '../words/filler.ts';
import { ASKS_WHERE, QUOTED, SIMILAR, UNSAID } from '../words/wording.ts';
import { namedAgencies, ofKind, scopeOf } from './scope.ts';

/** Words in quote marks are looked for as they stand; agencies and years are those said around them. */
export function phrase(read: Read, around: Read): Settled | undefined {
  const quoted = QUOTED.exec(read.question.typed)?.[1];
  if (quoted === undefined || foldText(quoted) === '') return undefined;
  const counted = read.measured.by !== 'nothing' || around.measured.by !== 'nothing';
  if (namesCounted(quoted, read, around)) return undefined;
  if (counted && !ASKS_WHERE.test(around.question.folded) && !holdsMore(quoted, read, around)) return undefined;
  const nobody =
    around.unknown !== null ||
    (around.mention.words !== '' && around.mention.agencies.length === 0 && around.mention.several.length === 0);
  if (nobody) return refuse('not_stored', around, { words: `${around.mention.words}${around.unknown?.words ?? ''}` });
  const of = scopeOf(around);
  // 除了某局还有谁: the others are looked for, and they stand among all.
  const scope = /除了?[^?？]{2,24}(?:还有|另外|以外|之外|其他)?[^?？]{0,4}(?:谁|哪)/.test(around.question.folded)
    ? { ...of, agency: null }
    : of;
  // 跟“…”差不多的话 asks for others, not for these very words.
  if (LIKE.test(around.about) && around.about.search(SIMILAR) !== -1)
    return plain({ ask: 'similar', words: quoted, ...scope, agency: null, not: scope.agency }, around);
  const agencies = namedAgencies(around);
  const years = [...new Set(around.years.map(({ year }) => year))];
  const absent = UNSAID.test(around.about) && (asksMany(around.text) || /谁/.test(around.about));
  return plain(
    {
      ask: 'phrase',
      words: quoted,
      ...scope,
      ...(years.length > 1 ? { year: null, amongYears: years } : {}),
      ...(agencies.length > 1 ? { agency: null, region: null, amongAgencies: [...agencies] } : {}),
      ...ofKind(kindIn(around.text)),
      ...(absent ? { absent } : {}),
    },
    around,
  );
}

/** “无法提供”的件数占多少: a row in quotes that is counted, whatever the number is for (写调研报告要引用). */
function namesCounted(quoted: string, { measured }: Read, around: Read): boolean {
  if (measured.by !== 'row' || !AMOUNT_ASKED.test(around.about) || OF_WORDS.test(around.about)) return false;
  const rest = measured.words.reduce((left, words) => left.replace(words, ' '), foldText(quoted));
  return rest.trim() === '';
}

/** “予以公开”占“办理结果总计”的百分比: every piece in quotes is a row and nothing more, so the marks say nothing. */
export function quotesOnlyRows({ question, measured, about }: Read): boolean {
  if (measured.by !== 'row' || !AMOUNT_ASKED.test(about) || OF_WORDS.test(about)) return false;
  const pieces = [...question.typed.matchAll(new RegExp(QUOTED, 'g'))].map(([, piece = '']) => foldText(piece));
  return pieces.every((piece) => measured.words.reduce((left, words) => left.replace(words, ''), piece).trim() === '');
}

const AMOUNT_ASKED = /占|百分|比例|比重|几成|(?:多少|好多|几多|几)件/;
const OF_WORDS = /出现|字样|提到|提及|包含|含有|原话|原文|几次|多少次|[写说讲用]过|谁|哪/;

/** “村民代表” holds the word for a column and is more than it; where no amount is asked for the words themselves are meant. */
function holdsMore(quoted: string, { measured }: Read, around: Read): boolean {
  if (around.measured.by !== 'nothing' || /多少|几|件/.test(around.about)) return false;
  const rest = measured.words.reduce((left, words) => left.replace(words, ' '), foldText(quoted));
  return unexplained(rest).join('').length >= 2;
}

const LIKE = /差不多|类似|相似|相近|近似|同类|[这那]一?类|参考|借鉴/;
