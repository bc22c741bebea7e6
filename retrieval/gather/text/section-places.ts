import { foldText } from '../../../db/fold.ts';
import type { Part } from '../../../db/form/parts.ts';
import type { Section } from '../../../db/model/report.ts';
import type { Store } from '../../../db/store.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { OpenReport } from '../reports.ts';
import { bodyStart, isBeforeForm, type ProseSentence, proseOf } from './prose.ts';
import { sentencesOf } from './sentences.ts';

type Asked = Pick<PlanOf<'section'>, 'part' | 'about' | 'heading'>;

/** A stretch of a report under a heading. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly part: Part;
  readonly heading: string;
}

/** Where a report says what is asked; `found` is `false` when the part's heading is not in it and its other prose was looked through. */
export interface SectionPlaces {
  readonly found: boolean;
  readonly places: readonly Place[];
}

const PROBLEMS = /问题|不足|短板|困难|差距/;
const IMPROVEMENTS = /改进|整改|下一步|措施|打算|努力方向|计划/;
/** Where part 5 without sub-headings turns from what is wrong to what will be done. */
const TURN =
  /(?:^|\n)[ \t\u3000]*(?:下一步|下步|今后|针对|为此|对此|接下来|20\d\d年[，,]?[^。]{0,20}将)|[。；]\s*(?=下一步|下步|今后，|针对(?:以上|上述|存在|这些)|为此)/;
const FEE = /处理费|收费|费用/;
/** A sentence outside part 5 that names what is wrong, or what will be better. */
const SAYS = {
  problems: /存在[^。；]{0,20}(?:问题|不足|短板|差距)|(?:问题|不足|短板|差距)[^。；]{0,12}(?:一是|主要|表现|在于)/,
  improvements: /下一步|今后|整改(?:措施|情况)|改进(?:措施|情况)|努力方向/,
  fees: FEE,
  all: null,
} as const;

/** Finds what a report says of problems, improvements or fees, or the whole of a part. */
export async function sectionPlaces(store: Store, open: OpenReport, asked: Asked): Promise<SectionPlaces> {
  const sections = await store.reports.sectionsOf(open.report.id);
  if (asked.heading !== undefined) return headedBy(asked.heading, open, sections);
  const whole = sections.find((section) => section.path === String(asked.part));
  if (whole && !isBeforeForm(open)) return { found: true, places: within(asked, open.text, whole, sections) };
  const says = SAYS[asked.about];
  if (asked.about === 'all' && whole) return { found: true, places: within(asked, open.text, whole, sections) };
  return { found: false, places: says ? sayings(await proseOf(store, open), says) : [] };
}

/** What stands under a sub-heading of part 1, or before part 1. */
function headedBy(
  heading: NonNullable<Asked['heading']>,
  open: OpenReport,
  sections: readonly Section[],
): SectionPlaces {
  const { text } = open;
  if (heading === '前言') {
    const end = Math.min(text.length, ...sections.map(({ start }) => start));
    return { found: true, places: held([trimmed(text, { start: 0, end, part: 0, heading })]) };
  }
  // 依申请公开 holds 公开, 主动公开 is the heading of part 2 too.
  const said = heading === '政府信息管理' ? /信息管理/ : new RegExp(heading);
  const found = sections.filter(
    (one) => (one.path.startsWith('1.') || isBeforeForm(open)) && said.test(foldText(one.heading)),
  );
  return { found: found.length > 0, places: held(found.map((one) => trimmed(text, one))) };
}

function within(asked: Asked, text: string, whole: Section, sections: readonly Section[]): Place[] {
  const body = { ...whole, start: bodyStart(text, whole) };
  if (asked.about === 'all') return held([trimmed(text, body)]);
  if (asked.about === 'fees') return feeSentences(text, body);
  const wanted = asked.about === 'problems' ? PROBLEMS : IMPROVEMENTS;
  const unwanted = asked.about === 'problems' ? IMPROVEMENTS : /$^/;
  const sub = sections.filter((section) => section.path.startsWith(`${asked.part}.`));
  const headed = sub.filter((section) => wanted.test(section.heading) && !unwanted.test(section.heading));
  if (headed.length > 0) return held(headed.map((section) => trimmed(text, section)));
  const turn = TURN.exec(text.slice(body.start, body.end));
  if (!turn) return held([trimmed(text, body)]);
  const at = body.start + turn.index + (/^[。；]/.test(turn[0]) ? 1 : 0);
  return held([trimmed(text, asked.about === 'problems' ? { ...body, end: at } : { ...body, start: at })]);
}

function feeSentences(text: string, body: Place): Place[] {
  const { part, heading } = body;
  const found = sentencesOf(text, body.start, body.end).filter((sentence) => FEE.test(sentence.text));
  return found.length > 0
    ? found.map(({ start, end }) => ({ part, heading, start, end }))
    : held([trimmed(text, body)]);
}

function sayings(prose: readonly ProseSentence[], says: RegExp): Place[] {
  return prose
    .filter(({ bare, text }) => !bare && says.test(foldText(text)))
    .map(({ start, end, part, heading }) => ({ start, end, part, heading }));
}

function trimmed(text: string, place: Place): Place {
  const raw = text.slice(place.start, place.end);
  const start = place.start + raw.length - raw.trimStart().length;
  return { part: place.part, heading: place.heading, start, end: start + raw.trim().length };
}

function held(places: readonly Place[]): Place[] {
  return places.filter(({ start, end }) => end > start);
}
