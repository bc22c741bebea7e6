import type { Scope } from './numbers.ts';

/** The one agency a scope names, whose own report is meant; `null` where several are added. */
export function agencyAlone({ agencies }: Scope): string | null {
  const [only, other] = agencies;
  return only !== undefined && other === undefined ? only : null;
}
