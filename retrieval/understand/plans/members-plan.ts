import type { Agency } from '../../../db/model/report.ts';
import { kindIn } from '../operations/many.ts';
import { single } from '../plan/about.ts';
import type { Scope } from '../plan/numbers.ts';
import type { PlanOf, SinglePlan } from '../plan/plan.ts';
import type { Read } from '../read.ts';
import { plain, type Settled } from '../settled.ts';
import { changed } from '../slots.ts';
import { isIn, scopeChanged } from './scope-changed.ts';

type OverAgencies = PlanOf<'total' | 'rank' | 'filter' | 'distribution'>;

/** 里面包含政府办吗, 有没有算乡镇: what stands between is asked for among those that were counted. */
const AMONG = new RegExp(
  [
    '^(?:那|这)?(?:里面?头?|这里面|其中|当中|范围)?',
    '(?:(?:包含|包括|没?算上?|算进去|含|计入)了?各?(.{1,14}?)(?:在内|在里面|进去|里面)?了?(?:吗|么|嘛|没有?|不|吧)',
    '|(?:包不包[含括]|含不含|有没有(?:算|包含|包括)(?:上|进去?)?|算没算)了?各?(.{1,14}?)(?:在内|在里面|进去|里面)?)[呀啊呢?？]*$',
  ].join(''),
);
/** 样本几家, 统计了多少个单位. */
const HOW_MANY =
  /^(?:那|这)?(?:样本|统计|参与(?:排名|统计)?|参加(?:排名)?|算进去|相加|加起来)的?(?:是|有|了)*(?:多少|几)(?:个|家)(?:单位|机关|部门|局)?[呀啊呢?？]*$/;
/** 只算局, 光看乡镇. */
const ONLY_KIND = /^那?(?:只|单|光|就|改成?|换成?)(?:算|看|要|统计|排|比)*(?:一下)?各?(.{1,4}?)的?[吧呀啊呢?？]*$/;

/** Who the numbers of many agencies before are made of, and whether some are among them; or the same of others than before. */
export function members(read: Read, agenciesCalled: (words: string) => readonly Agency[]): Settled | undefined {
  const of = overAgencies(read);
  if (!of) return undefined;
  const { folded } = read.question;
  const only = kindNamed(ONLY_KIND.exec(folded)?.[1]);
  if (only !== null && of.scope.agencies.length === 0)
    return { ...plain({ ...of, scope: { ...of.scope, kind: only } }, read), year: 'carried' };
  const called = (words: string) =>
    kindNamed(words) === null ? agenciesCalled(words) : agenciesCalled('').filter(isOf(kindNamed(words)));
  const among = AMONG.exec(folded);
  const scope = among
    ? null
    : scopeChanged(folded, of.scope, agenciesCalled(''), (words) => (words === '' ? [] : called(words)));
  if (scope) return { ...plain({ ...of, scope }, read), year: 'carried' };
  if (!tellsMembers(of)) return ofOneListed(of, among ? called(among[1] ?? among[2] ?? '') : [], read);
  if (HOW_MANY.test(folded)) return asked(of, [], read);
  const words = among?.[1] ?? among?.[2];
  if (words === undefined) return undefined;
  const named = called(words);
  const there = named.filter((agency) => isIn(agency, { ...of.scope, kind: null }));
  const agencies = there.length > 0 ? there : named;
  return agencies.length > 0 ? asked(of, agencies, read) : undefined;
}

/** 包括教育局吗, of a list that is cut or meets a condition: where that agency stands, or its own number. */
function ofOneListed(of: OverAgencies, named: readonly Agency[], read: Read): Settled | undefined {
  const [only, other] = named.filter((agency) => isIn(agency, of.scope));
  if (!only || other || of.ask === 'distribution') return undefined;
  const { place: _, ...list } = of.ask === 'rank' ? of : { ...of, place: null };
  const plan = list.ask === 'rank' ? { ...list, agency: only.id, limit: null } : changed(of, { agency: only.id });
  return plan ? { ...plain(plan, read), year: 'carried' } : undefined;
}

/** Whether every agency that has the number is part of the answer: of a list that is cut, or of those that meet a condition, it is not. */
function tellsMembers(of: OverAgencies): boolean {
  return of.ask === 'total' || (of.ask === 'rank' && of.limit === null && of.since === undefined);
}

function asked(of: OverAgencies, agencies: readonly Agency[], read: Read): Settled {
  const among = agencies.map(({ id }) => id);
  return { ...plain({ ask: 'again', wanted: 'members', of, among }, read), year: 'carried' };
}

/** 乡镇, 局: a kind of agencies and nothing else. */
function kindNamed(words: string | undefined): Scope['kind'] {
  return words !== undefined && /^(?:部门|单位部门|局|委办局|乡镇|镇街|街道|镇|乡镇街道|乡镇和街道)$/.test(words)
    ? kindIn(`各${words}`)
    : null;
}

function isOf(kind: Scope['kind']): (agency: Agency) => boolean {
  return (agency) => agency.kind === kind;
}

/** The numbers before, where they are of many agencies. */
function overAgencies({ before, measured, rates }: Read): OverAgencies | undefined {
  const plan: SinglePlan | null = before.plan ? single(before.plan) : null;
  if (plan === null || measured.by === 'row' || rates.length > 0) return undefined;
  const over = plan.ask === 'total' || plan.ask === 'rank' || plan.ask === 'filter' || plan.ask === 'distribution';
  return over && plan.scope.agencies.length !== 1 ? plan : undefined;
}
