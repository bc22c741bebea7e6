import type { Agency } from '../../../db/model/report.ts';
import { FEW } from '../operations/scope.ts';
import type { Scope } from '../plan/numbers.ts';

/** 除了政府办呢, 不算乡镇的话: all that were counted but these. */
const WITHOUT =
  /^(?:那|如果|要是|假如)*(?:除了|除去|除开|不算|不含|不包括|不包含|去掉|剔除|扣除|扣掉|排除|刨去|刨掉)了?(.{1,14}?)(?:以外|之外|外)?的?(?:话)?(?:合计|总和|总共|一共)?(?:呢|是?多少|[,，?？ ])*$/;
/** 算上鹿鸣县呢, 加上教育局: these as well. */
const WITH =
  /^(?:那|如果|要是|假如|再)*(?:算上|加上|再加|连同|连上|带上)了?(.{1,14}?)的?(?:话|一起)?(?:合计|总和|总共|一共)?(?:呢|是?多少|[,，?？ ])*$/;

/** The agencies that were counted without, or with, those that are named; `null` when a question says neither of them. */
export function scopeChanged(
  words: string,
  scope: Scope,
  agencies: readonly Agency[],
  called: (words: string) => readonly Agency[],
): Scope | null {
  const [without, more] = [WITHOUT.exec(words)?.[1], WITH.exec(words)?.[1]];
  const named = called(without ?? more ?? '');
  if ((without ?? more) === undefined || named.length === 0) return null;
  const counted = agencies.filter((agency) => isIn(agency, scope));
  // A name that several bear may be added only where it is the name of a place.
  if (more !== undefined && named.length > 1 && !/[省市县区]$/.test(more)) return null;
  const out = new Set(without === undefined ? [] : named);
  const kept = [...new Set([...counted.filter((agency) => !out.has(agency)), ...(more === undefined ? [] : named)])];
  const changed = kept.length !== counted.length && kept.length > 0 && kept.length <= FEW;
  return changed ? { agencies: kept.map(({ id }) => id), region: null, kind: null } : null;
}

/** Whether an agency is one of those that are counted. */
export function isIn({ id, region, kind }: Agency, scope: Scope): boolean {
  if (scope.agencies.length > 0) return scope.agencies.includes(id);
  return (scope.region === null || region.includes(scope.region)) && (scope.kind === null || kind === scope.kind);
}
