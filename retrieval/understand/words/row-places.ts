import { requestRows } from '../../../db/form/requests.ts';
import type { RowTarget } from './entry.ts';

/** What stands between the name of a group of rows and the row under it. */
const WITHIN =
  '(?:的|里|中|内|当中|之中|[项类栏]?下|底下|底|面|边|头|大?类|大?项|栏|块|部分|单列|列|[这那]|[一个条行格]|末尾|末|[-·—.、:：()（）]|[,，](?=最后|末|[那这]|单列|第))*';
const UNIT = '(?:小|分)?(?:项|条|行|款|栏|格|种|类|点|个(?![人月季年]))';
/** The groups of table 3, as the form and people call them. */
const GROUPS = [
  ['不予公开', '不(?:予以?)?公开'],
  ['无法提供', '(?:无法|没法|不能)提供'],
  ['不予处理', '不(?:予以?)?处理'],
  ['其他处理', '其[他它]处理'],
] as const;

/** A row of table 3 told by its place under its group: 不予公开第5项, 无法提供下面第一条, 不予处理的最后一项. */
const NUMBERED = GROUPS.flatMap(([group, said]) => {
  const rows = requestRows.filter((one) => one.group === group);
  return rows.map(({ key }, index): readonly [target: RowTarget, pattern: RegExp] => {
    const place = `第(?:${index + 1}|${'一二三四五六七八'[index]})${UNIT}`;
    const end = index === 0 ? `|头一${UNIT}` : index === rows.length - 1 ? `|最后(?:面)?(?:那)?一?${UNIT}` : '';
    return [rowOf(key), new RegExp(`${said}${WITHIN}(?:${place}${end})(?![到至])`, 'g')];
  });
});

/** The row 其他 under 其他处理: 其他处理底下的其他, 其他处理那一类，最后的其他. */
const REST_OF_OTHER = new RegExp(
  `其[他它]处理${WITHIN}(?:3|第三项|第3项|最后(?:面)?)?${WITHIN}其[他它](?=$|[ ,，、。?？!！)）是填有写呢为数这那占的]|几(?![个家类项种])|多少|一?[项栏行格条]|到底|究竟|合计|总)`,
  'g',
);

/** Rows that are told by where they stand in the table. */
export const ROW_PLACES: readonly (readonly [target: RowTarget, pattern: RegExp])[] = [
  [rowOf('other_rest'), REST_OF_OTHER],
  ...NUMBERED,
];

function rowOf(key: (typeof requestRows)[number]['key']): RowTarget {
  return { table: 'requests', rows: [key] };
}
