import { single } from '../dialogue.ts';
import { withAgency, yearsFor } from '../names/whose.ts';
import { yearsToCompare } from '../operations/periods.ts';
import type { Read } from '../read.ts';
import { type Known, plain, type Settled } from '../settled.ts';
import { searchWords, tooMuch, unexplained } from '../words/filler.ts';
import { DIFF, HELD_AGAINST, PART, SIMILAR, SUMMARY, WRITTEN } from '../words/wording.ts';
import { scopeOf } from './scope.ts';

/** The main points of one report. */
export async function summary(read: Read, known: Known): Promise<Settled | undefined> {
  if (read.measured.by === 'row' || read.about.search(SUMMARY) === -1 || PART_SAID.test(read.about)) return undefined;
  if (tooMuch(unexplained(read.about.replace(SUMMARY, ' ')))) return undefined;
  return await withAgency(read, known, async (agency) => {
    const { years, how } = await yearsFor(read, known, agency);
    return { plan: { ask: 'summary', agency, year: years[0] ?? 0 }, year: how };
  });
}

/** A part of the report, and not the whole, is asked for. */
const PART_SAID = /问题|不足|改进|整改|下一步|第[一二三四五六1-6]部分/;

/** What is worded differently from an earlier year. */
export async function diff(read: Read, known: Known): Promise<Settled | undefined> {
  const counts = read.measured.by === 'row' || read.rates.length > 0;
  if (counts || read.about.search(DIFF) === -1) return undefined;
  const named = PART.exec(read.about)?.[1];
  const left = read.about.replace(DIFF, ' ').replace(PART, ' ').replace(WRITTEN, ' ');
  if (tooMuch(unexplained(left.replace(HELD_AGAINST, ' ').replace(/说法|写法|表述|措辞|句子/g, ' ')))) return undefined;
  return await withAgency(read, known, async (agency) => {
    const pair = await yearsToCompare(read, known, agency);
    const part = named ? ('一二三四五六123456'.indexOf(named) % 6) + 1 : null;
    const { from, to } = pair ?? { from: 0, to: 0 };
    return { plan: { ask: 'diff', agency, from, to, part }, year: pair?.how ?? null };
  });
}

/** How others put something, for reference. */
export function similar(read: Read): Settled | undefined {
  // 答复 in a question for wording names what is written about, not a row.
  const counts = read.measured.by === 'row' && !FOR_REFERENCE.test(read.about);
  if (counts || read.about.search(SIMILAR) === -1) return undefined;
  const about = read.about.replace(SIMILAR, (match) => ' '.repeat(match.length)).replace(/怎么写|如何写|咋写/g, ' ');
  const sought = searchWords(about)
    .filter((word) => !/^(?:各|的|政府)$/.test(word))
    .join(' ');
  const carried = single(read.before.plan ?? { ask: 'help' });
  const spoken = 'words' in carried ? carried.words : carried.ask === 'section' ? ABOUT[carried.about] : '';
  const sought2 = sought === '' ? spoken : sought;
  if (sought2 === '') return undefined;
  const { agency, ...scope } = scopeOf(read);
  return plain({ ask: 'similar', words: sought2, agency: null, not: agency, ...scope }, read);
}

const FOR_REFERENCE = /类似|相似|相近|参考|借鉴|(?:别人|别家|别的|人家|其他)[^?？]{0,6}(?:怎么|如何|咋)(?:写|说|表述)/;

const ABOUT = { all: '', problems: '存在问题 不足', improvements: '改进措施 下一步', fees: '信息处理费' } as const;
