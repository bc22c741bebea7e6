import type { Store } from '../../../db/store.ts';
import { type OpenReport, openReport } from '../../gather/reports.ts';
import { causesIn, subjectOf } from '../../gather/text/causes.ts';
import { mentionsIn } from '../../gather/text/mentions.ts';
import { type ProseSentence, proseOf } from '../../gather/text/prose.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import { NOT_IN_FORM, PART_OF_YEAR } from '../../understand/words/refused.ts';
import type { Line } from '../answer.ts';
import { createCitations } from '../citations.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { quoted } from '../text/quotes.ts';
import { nobodyStored } from './not-stored.ts';
import { HINDRANCES, NOT_UNDERSTOOD, WORDS } from './refusal-words.ts';
import { wayOn } from './way-on.ts';

type Plan = PlanOf<'refusal'>;

/** Sentences that are quoted beside a refusal. */
const SHOWN = 3;

/** Refuses a question by its kind, with what can be asked instead; where the report's own words may help they are quoted. */
export async function refusalAnswer(store: Store, plan: Plan): Promise<Draft> {
  const { reason, hindrance } = plan;
  if (reason === 'not_stored') return await nobodyStored(store, plan);
  if (reason === 'unread' || reason === 'blank') throw new Error(`${reason} is found in a report, never planned`);
  const refusal = { ...emptyDraft(plan), reason, next: await wayOn(store, plan) };
  if (reason === 'unclear')
    return { ...refusal, lines: [[hindrance === null ? NOT_UNDERSTOOD : HINDRANCES[hindrance]]] };
  if (reason === 'forecast') return { ...refusal, ...(await forecastLines(store, plan)) };
  const open = await reportOf(store, plan);
  if (open && reason === 'cause') return { ...refusal, ...(await causes(store, plan, open)) };
  const words = hindrance === null ? WORDS[reason] : HINDRANCES[hindrance];
  if (open && reason === 'not_in_form') return { ...refusal, ...(await proseLines(store, plan, open, words)) };
  return { ...refusal, lines: [[words]] };
}

type Written = Pick<Draft, 'lines' | 'citations' | 'stated'>;

/** The report the question is about: of the year that was named, or the latest. */
async function reportOf(store: Store, { agency, year }: Plan): Promise<OpenReport | undefined> {
  if (agency === null) return undefined;
  const asked = year ?? (await store.reports.yearsOf(agency))[0];
  return asked === undefined ? undefined : await openReport(store, agency, asked);
}

/** Where no year is named and the latest report gives no reason, the latest one before it that does. */
async function causes(store: Store, plan: Plan, latest: OpenReport): Promise<Written> {
  const said = await causeLines(store, plan, latest);
  const { agency, year } = latest.report;
  if (plan.year !== null || said.citations.length > 0) return said;
  for (const before of (await store.reports.yearsOf(agency)).filter((one) => one < year)) {
    const open = await openReport(store, agency, before);
    const found = open && (await causeLines(store, plan, open));
    if (found && found.citations.length > 0)
      return {
        ...found,
        lines: [[`${agency}${year}年报告未说明原因。`], ...found.lines],
        stated: [...found.stated, `${agency}${year}年`],
      };
  }
  return said;
}

/** A year whose report is not stored is named, so that nobody takes what comes next for its number. */
async function forecastLines(store: Store, { agency, year }: Plan): Promise<Pick<Draft, 'lines' | 'stated'>> {
  const held = agency === null ? [] : await store.reports.yearsOf(agency);
  const lacks = year !== null && held.length > 0 && !held.includes(year) ? `没有收录${agency}${year}年的报告。` : '';
  return { lines: [[`${lacks}${WORDS.forecast}`]], stated: [lacks] };
}

/** Only what the report itself gives as a reason; a reason that the person supposes is looked for by its words. */
async function causeLines(store: Store, plan: Plan, open: OpenReport): Promise<Written> {
  const subject = subjectOf(plan.counted);
  const [, because, by = ''] = SUPPOSED.exec(plan.words) ?? [];
  const supposed = because ?? by;
  const said = supposed === '' ? [] : await mentionsIn(store, open, supposed, false);
  const found = [...said.map(({ sentence }) => sentence), ...(subject ? await causesIn(store, open, subject) : [])];
  const name = `${open.report.agency}${open.report.year}年`;
  const unsaid = supposed !== '' && said.length === 0 ? `没有提到“${supposed}”，` : '';
  const sentences = found.filter((one, index) => found.findIndex(({ start }) => start === one.start) === index);
  if (sentences.length > 0) {
    const head = `原因不由我推测；${name}报告${unsaid}里面说到原因、又提到这一项的原句如下，是不是这次变化的原因报告没有说：`;
    return { ...withQuotes(open, sentences, head), stated: [supposed] };
  }
  const prose = await proseOf(store, open);
  const line =
    prose.length === 0
      ? `收录的${name}报告里没有读到正文文字，看不到它说没说原因；我不推测。`
      : `${name}报告未说明原因，${unsaid}我也不推测。可以看报告自己怎么说，如“存在哪些问题”，或用引号查原话。`;
  return { lines: [[line]], citations: [], stated: [supposed, name] };
}

/** 是不是因为拆迁, 是拆迁闹的吧: the reason a person has in mind. */
const SUPPOSED =
  /(?:因为|由于)(?!什么|啥|哪)([^?？，,。\s]{2,12}?)(?:吗|呢|啊|吧|造成|引起|导致|的|[?？，,。\s]|$)|(?:是|跟|和|与)([^?？，,。\s是]{2,12}?)(?:有关|有没有关|闹|弄|搞|造成|引起|导致)/;

/** What the form does not hold may still stand in the prose. */
async function proseLines(store: Store, { words: asked }: Plan, open: OpenReport, words: string): Promise<Written> {
  const sought = NOT_IN_FORM.exec(asked)?.[0] ?? PART_OF_YEAR.exec(asked)?.[0];
  const found = sought ? await mentionsIn(store, open, sought, false) : [];
  if (found.length === 0) return { lines: [[words]], citations: [], stated: [] };
  const sentences = found.map(({ sentence }) => sentence);
  return withQuotes(open, sentences, `${words}${open.report.agency}${open.report.year}年报告正文里有这样的原句：`);
}

function withQuotes(open: OpenReport, sentences: readonly ProseSentence[], head: string): Written {
  const citations = createCitations();
  const quotes = sentences.slice(0, SHOWN).map((sentence): Line => ['· ', ...quoted(citations, open, sentence)]);
  return { lines: [[head], ...quotes], citations: citations.list, stated: [] };
}
