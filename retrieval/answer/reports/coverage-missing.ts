import type { Store } from '../../../db/store.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Line } from '../answer.ts';
import { type Draft, emptyDraft } from '../draft.ts';

/** Longer lists are cut, with the true count above. */
const SHOWN = 20;

/** Agencies that have other reports and none of the year: not stored, which does not say that none was published. */
export async function missingReports(
  store: Store,
  plan: PlanOf<'coverage'>,
  reports: readonly { readonly agency: string; readonly year: number }[],
): Promise<Draft> {
  const all = await store.reports.all();
  const year = plan.year ?? Math.max(...all.map((report) => report.year));
  const agencies = [...new Set(reports.map(({ agency }) => agency))];
  const held = new Set(reports.filter((report) => report.year === year).map(({ agency }) => agency));
  const missing = agencies.filter((agency) => !held.has(agency));
  const where = `${plan.agency ?? plan.region ?? ''}`;
  const head: Line =
    missing.length === 0
      ? [`${where}收录过报告的 ${agencies.length} 个机关，${year}年的都收录了。`]
      : [
          `${where}收录过报告的 ${agencies.length} 个机关中，没有收录${year}年报告的有 `,
          { bold: `${missing.length}` },
          ' 个：',
        ];
  return {
    ...emptyDraft(plan),
    kind: 'coverage',
    lines: [
      head,
      ...missing.slice(0, SHOWN).map((agency): Line => [`· ${agency}`]),
      ...(missing.length > SHOWN ? [[`（只列出前 ${SHOWN} 个机关）`]] : []),
      ['（没有收录不等于没有公布；从没有收录过报告的机关不在其中）'],
    ],
    computed: [agencies.length, missing.length, Math.min(SHOWN, missing.length)].map((value) => ({
      operation: 'count' as const,
      value,
      unit: '个',
      from: [],
    })),
    coverage: { known: agencies.length, stored: held.size, matched: missing.length },
    stated: [`${year}年`],
    next: [{ label: `已收录的`, question: `${plan.region ?? ''}${year}年收录了哪些单位的报告` }],
  };
}
