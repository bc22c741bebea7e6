import type { AgencyKind, Scope } from '../../db/model/report.ts';

/** Words by which a report speaks for a whole place with its offices, the plainest first. */
const AREA: readonly RegExp[] = [
  /(?:汇总|综合)[^。；\n]{0,16}(?:各级|各部门|各单位|各乡镇|各镇|全[省市县区旗州])[^。；\n]{0,12}/,
  /全[省市县区旗州](?:各级)?(?:各部门|各单位|行政机关|政府系统)?(?:共|累计|全年)?(?:共|累计)?(?:新收|收到|受理|办理|接收)[^。；\n]{0,20}/,
  /全[省市县区旗州](?:各级|各部门|各单位|各地|行政机关|政府系统|共|累计|范围)[^。；\n]{0,20}/,
  /各级各部门[^。；\n]{0,20}/,
];
/** The same for the report of a government's office, which leads the work of the whole place: only counts tell. */
const AREA_COUNTS =
  /(?:汇总|综合)[^。；\n]{0,16}(?:各级|各部门|各单位|各乡镇|各镇|全[省市县区旗州])[^。；\n]{0,12}|全[省市县区旗州](?:各级)?(?:各部门|各单位|行政机关|政府系统)?(?:共|累计|全年)?(?:共|累计)?(?:新收|收到|受理|办理|接收)[^。；\n]{0,12}申请[^。；\n]{0,12}/;
/** Words by which it speaks for one office. */
const OFFICE =
  /(?:不含|不包括|未包含|不包含)[^。；\n]{0,12}(?:部门|单位|乡镇|街道)[^。；\n]{0,12}|[^。；，\n]{0,12}(?:部门|单位|乡镇|街道)[^。；\n]{0,12}以其?各自发布[^。；\n]{0,16}|(?:[省市县区旗州]政府|人民政府)(?:本级|办公室|办)(?:全年|本年)?(?:共|累计)?(?:新收|收到|受理|办理)[^。；\n]{0,20}/;

/** Whether the figures speak of one office or of a whole place. A government's report may do either; only its words tell. */
export function scopeOf(kind: AgencyKind, text: string): { scope: Scope; scopeWords: string | null } {
  if (kind !== '人民政府' && kind !== '办公室') return { scope: 'office', scopeWords: null };
  const office = OFFICE.exec(text)?.[0] ?? null;
  if (kind === '办公室') {
    const words = office === null ? (AREA_COUNTS.exec(text)?.[0] ?? null) : null;
    return words === null ? { scope: 'office', scopeWords: office } : { scope: 'area', scopeWords: words };
  }
  const area = AREA.map((pattern) => pattern.exec(text)?.[0]).find((words) => words !== undefined) ?? null;
  if (area !== null) return { scope: 'area', scopeWords: area };
  return { scope: office === null ? 'unknown' : 'office', scopeWords: office };
}
