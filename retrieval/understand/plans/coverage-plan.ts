import { asksMany } from '../operations/many.ts';
import type { Read } from '../read.ts';
import { plain, refuse, type Settled } from '../settled.ts';
import { COVERAGE, COVERAGE_WORDS } from '../words/about-reports.ts';
import { tooMuch, unexplained } from '../words/filler.ts';

/** Which agencies and years are stored; `surely` when other words than those of the question say so. */
export function coverage(read: Read, surely = false): Settled | undefined {
  const { mention, measured, unknown } = read;
  const counted =
    measured.by === 'row' ||
    measured.by === 'column' ||
    read.rates.length > 0 ||
    (measured.by === 'weak' && asksMany(read.text) && !HELD.test(read.text));
  if (!surely && (!COVERAGE.test(read.question.folded) || counted)) return undefined;
  if (unknown) return refuse('not_stored', read, { words: `${mention.words}${unknown.words}` });
  const left = unexplained(read.left.replace(COVERAGE_WORDS, ' '));
  const [name = ''] = left;
  // 有没有郑州的数据: what nobody knows is a name.
  if (mention.words === '' && left.length === 1 && NAME_ASKED.test(read.question.folded))
    return refuse('not_stored', read, { words: name });
  if (tooMuch(left)) return undefined;
  const [one, other] = mention.body ? mention.agencies : [];
  if (mention.words !== '' && mention.agencies.length === 0)
    return refuse('not_stored', read, { words: mention.words });
  return plain(
    {
      ask: 'coverage',
      agency: one && !other && mention.several.length === 0 ? one.id : null,
      year: read.years[0]?.year ?? null,
      region: mention.body ? null : (mention.places.at(-1) ?? null),
      among: (mention.several.length > 1 ? mention.several.flat() : other ? mention.agencies : []).map(({ id }) => id),
    },
    read,
  );
}

/** 收了哪些单位, said to the bot, is no request that was received. */
const NAME_ASKED = /有没有|有[^?？]{1,12}(?:年报|报告|数据|资料)[吗么嘛没]|收录/;
const HELD = /收(?:录)?了?(?:哪些|多少|几)(?:个|家)?(?:单位|机关|部门|报告|年报)/;
