import type { Part } from '../../../db/form/parts.ts';
import { single } from '../dialogue.ts';
import { withAgency, yearsFor } from '../names/whose.ts';
import type { QueryPlan } from '../plan.ts';
import type { Read } from '../read.ts';
import type { Known, Settled } from '../settled.ts';
import { tooMuch, unexplained } from '../words/filler.ts';
import { FEES, IMPROVEMENTS, MENTIONS, PART, PROBLEMS, WRITTEN } from '../words/wording.ts';

/** A part of a report, or what it says of problems, improvements or fees. */
export async function section(read: Read, known: Known): Promise<Settled | undefined> {
  if (read.measured.by === 'row' || MENTIONS.test(read.left)) return undefined;
  const asked = sectionAsked(read.about) ?? sameSection(read);
  // A number that is asked for in the same breath is answered with the part beside it.
  const counted = read.measured.by === 'weak' && /多少|几[件个]/.test(read.about) && asked?.about !== 'fees';
  if (!asked || counted || read.rates.length > 0) return undefined;
  const said = [FEES, PROBLEMS, IMPROVEMENTS, PART, WRITTEN];
  const left = said.reduce((rest, pattern) => rest.replace(pattern, ' '), read.about.replace(THIS_PART, ' '));
  if (tooMuch(unexplained(left))) return undefined;
  return await withAgency(read, known, async (agency) => {
    const { years, how } = await yearsFor(read, known, agency);
    return { plan: { ask: 'section', agency, year: years[0] ?? 0, ...asked }, year: how };
  });
}

/** 这部分去年怎么写的, after a part of a report. */
function sameSection({ about, before }: Read): SectionAsked | undefined {
  const plan = before.plan ? single(before.plan) : null;
  if (plan?.ask !== 'section' || !THIS_PART.test(about)) return undefined;
  return { part: plan.part, about: plan.about };
}

const THIS_PART = /[这该那]一?(?:个)?(?:部分|块|段|章|节)|怎么写|原文|写法/;

type SectionAsked = Pick<QueryPlan & { ask: 'section' }, 'part' | 'about'>;

function sectionAsked(about: string): SectionAsked | undefined {
  if (about.search(FEES) !== -1) return { part: 6, about: 'fees' };
  const named = PART.exec(about);
  if (named) {
    const part = named[1] ? '一二三四五六123456'.indexOf(named[1]) % 6 : named[2] ? 0 : 5;
    return { part: (part + 1) as Exclude<Part, 0>, about: 'all' };
  }
  const improvements = about.search(IMPROVEMENTS) !== -1;
  const problems = about.search(PROBLEMS) !== -1;
  if (improvements && problems) return { part: 5, about: 'all' };
  if (improvements) return { part: 5, about: 'improvements' };
  return problems ? { part: 5, about: 'problems' } : undefined;
}
