import { type Counted, isShare } from '../counted.ts';
import { single } from '../plan/about.ts';
import type { Condition, Scope } from '../plan/numbers.ts';
import type { Read } from '../read.ts';
import { type Known, refuse, type Settled } from '../settled.ts';
import { deniesUnread } from './condition.ts';
import { eachCounted, overScope } from './over-agencies.ts';
import { type Among, scopeFor } from './scope.ts';
import { sharesIn } from './shares.ts';
import { countedIn } from './what.ts';

/** Which and how many agencies have a number that meets a condition; without one, any at all. */
export async function filter(read: Read, known: Known, among: Among): Promise<Settled> {
  const scope = listedBefore(read) ?? scopeFor(read, known, among);
  const { bounds, together } = among.bounds ?? { bounds: [] };
  const [first, ...also] = bounds;
  if (first)
    return await overScope(read, known, scope, (year) =>
      together
        ? [{ ask: 'filter', scope, year, ...first, also }]
        : bounds.map((bound) => ({ ask: 'filter', scope, year, ...bound })),
    );
  if (!among.condition && deniesUnread(read.left)) return refuse('unclear', read, { hindrance: 'operation' });
  const shares = among.signs.has('share') || read.rates.length > 0 ? sharesIn(read) : [];
  // 收到超过三成的单位: per cent of what is not said.
  if (among.condition && among.signs.has('share') && shares.length === 0)
    return refuse('unclear', read, { hindrance: 'operation' });
  const whole = ofOneKind(read);
  if (whole) {
    const condition: Condition = { comparison: 'equal', value: 100 };
    return await overScope(read, known, scope, (year) => [{ ask: 'filter', scope, year, counted: whole, condition }]);
  }
  const each = shares.length > 0 ? shares : eachCounted(countedIn(read));
  return await overScope(read, known, scope, (year) =>
    each.map((counted) => ({
      ask: 'filter',
      scope,
      year,
      counted,
      condition: among.condition ?? carriedCondition(read) ?? anyOf(counted),
    })),
  );
}

/** 其中有被复议过的吗: of those that were listed, and not of all. */
export const WITHIN = /其中|这些|那些|里面|当中|这[几一二三四五六七八九十两\d]{1,2}[家个]/;

/** 其中没打过官司的呢, after a list: of those agencies. */
function listedBefore({ before, mention, text }: Read): Scope | undefined {
  const plan = before.plan ? single(before.plan) : null;
  const list = plan?.ask === 'filter' || (plan?.ask === 'rank' && plan.limit !== null);
  if (!list || before.listed.length === 0 || mention.words !== '' || !WITHIN.test(text)) return undefined;
  return { agencies: [...before.listed], region: null, kind: null };
}

/** 申请全是个人提的: of one kind of applicants, whose share is all. */
function ofOneKind(read: Read): Counted | undefined {
  const [column, other] = read.measured.columns.applicants;
  if (column === undefined || other !== undefined || !/(?:全|全都|全部|清一色|都)(?:是|为|由|来自)/.test(read.text))
    return undefined;
  return sharesIn(read)[0];
}

/** 墨汀市有几家, after a list: those there that meet the same condition. */
function carriedCondition({ before, measured, rates }: Read): Condition | undefined {
  const plan = before.plan ? single(before.plan) : null;
  return plan?.ask === 'filter' && measured.by === 'nothing' && rates.length === 0 ? plan.condition : undefined;
}

/** Any at all: of cases one, of money or a share anything above nothing. */
export function anyOf(counted: Counted): Condition {
  const whole = !isShare(counted) && !('cell' in counted && counted.cell.endsWith('.amount'));
  return whole ? { comparison: 'at_least', value: 1 } : { comparison: 'more', value: 0 };
}
