import { dirname, resolve } from 'node:path';
import { CsvError, type Info, parse } from 'csv-parse/sync';
import { ManifestError } from './errors.ts';
import { placesOf } from './identity/places.ts';
import type { Given } from './identity.ts';
import { shownName } from './read/shown-name.ts';

/** What a list of files says of each, by the path of the file as `manifestKey` writes it. */
export type Manifest = ReadonlyMap<string, Given>;

/** The columns of a list, each with the headers it may have. What has another header is left alone. */
const COLUMNS = {
  file: ['file', '文件', '文件名'],
  agency: ['agency', '机关', '单位', '机关名称', '单位名称'],
  region: ['region', '地区', '区域'],
  year: ['year', '年度', '年份'],
  url: ['url', '网址', '链接'],
} as const;
type Column = keyof typeof COLUMNS;

/** A line of the list with the number of the line in the file. */
interface Line {
  readonly number: number;
  readonly cells: readonly string[];
}

/**
 * Reads a list of files (`manifest.csv`): UTF-8 with or without its mark, or GB18030 as Excel saves it; columns in any order.
 * @throws ManifestError that names the line and the column
 */
export function readManifest(bytes: Uint8Array, path: string): Manifest {
  const [header, ...lines] = linesOf(textOf(bytes, path), path);
  const columns = columnsOf(header, path);
  const found = new Map<string, Given>();
  const numbers = new Map<string, number>();
  for (const { number, cells } of lines) {
    const cell = (column: Column) => clean(cells[columns.get(column) ?? -1] ?? '');
    const wrong = (column: Column, why: string) => new ManifestError(path, number, COLUMNS[column][1] ?? column, why);
    const file = cell('file');
    if (file === '') throw wrong('file', '没有写文件名');
    const key = manifestKey(resolve(dirname(path), file.replaceAll('\\', '/')));
    const before = numbers.get(key);
    if (before !== undefined) throw wrong('file', `“${shownName(file)}”在第 ${before} 行已经写过`);
    numbers.set(key, number);
    found.set(key, {
      ...(cell('agency') === '' ? {} : { agency: cell('agency') }),
      ...(cell('region') === '' ? {} : { region: regionIn(cell('region'), (why) => wrong('region', why)) }),
      ...(cell('year') === '' ? {} : { year: yearIn(cell('year'), (why) => wrong('year', why)) }),
      ...(cell('url') === '' ? {} : { url: urlIn(cell('url'), (why) => wrong('url', why)) }),
    });
  }
  return found;
}

/** A path as lists and folders are compared: absolute, composed characters, no blanks around a name. */
export function manifestKey(file: string): string {
  return resolve(file)
    .split(/[\\/]/)
    .map((name) => clean(name))
    .join('/');
}

/** What the list says of a file; nothing when it does not name it. */
export function givenBy(manifest: Manifest, file: string): Given {
  return manifest.get(manifestKey(file)) ?? {};
}

/** Files that the list names and that are not among those read. */
export function notAmong(manifest: Manifest, files: readonly string[]): string[] {
  const read = new Set(files.map(manifestKey));
  return [...manifest.keys()].filter((key) => !read.has(key));
}

function textOf(bytes: Uint8Array, path: string): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {} // Not this encoding; the next one is tried.
  }
  throw new ManifestError(path, 1, null, '文字编码不是 UTF-8，也不是 GB18030');
}

function linesOf(text: string, path: string): Line[] {
  try {
    const records = parse(text, { info: true, relax_column_count: true, skip_empty_lines: true });
    return (records as unknown as { record: string[]; info: Info }[])
      .map(({ record, info }) => ({ number: info.lines, cells: record }))
      .filter(({ cells }) => cells.some((cell) => clean(cell) !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ManifestError(path, Number(error.lines ?? 1), null, '引号没有成对，或引号后还有文字', { cause: error });
  }
}

/** Where each column stands. */
function columnsOf(header: Line | undefined, path: string): ReadonlyMap<Column, number> {
  const names = header?.cells.map((cell) => clean(cell).toLowerCase()) ?? [];
  const columns = new Map<Column, number>();
  for (const [column, known] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    const places = names.flatMap((name, place) => (known.includes(name) ? [place] : []));
    if (places.length > 1) throw new ManifestError(path, header?.number ?? 1, known[1] ?? column, '这一列写了两次');
    if (places[0] !== undefined) columns.set(column, places[0]);
  }
  if (columns.has('file')) return columns;
  const why =
    '第一行要写列名，其中必须有“file”（文件），可以有 agency（机关）、region（地区）、year（年度）、url（网址）';
  throw new ManifestError(path, header?.number ?? 1, null, why);
}

/** 江苏省/淮安市/洪泽区, or the same without marks. */
function regionIn(cell: string, wrong: (why: string) => ManifestError): string[] {
  const parts = cell.split(/[/／\\>＞]/).map(clean);
  if (parts.length > 1) {
    if (parts.includes('')) throw wrong(`“${shownName(cell)}”中有一级是空的`);
    return parts;
  }
  const places = placesOf(cell);
  if (places.join('') !== cell) throw wrong(`“${shownName(cell)}”分不出各级地名，请写成 江苏省/淮安市/洪泽区`);
  return places;
}

function yearIn(cell: string, wrong: (why: string) => ManifestError): number {
  const year = Number(/^(\d{4})年?度?$/.exec(cell.normalize('NFKC'))?.[1]);
  if (!(year >= 1990 && year <= 2100)) throw wrong(`“${shownName(cell)}”不是年份，请写成 2024`);
  return year;
}

function urlIn(cell: string, wrong: (why: string) => ManifestError): string {
  if (!/^https?:\/\/\S+$/i.test(cell)) throw wrong(`“${shownName(cell)}”不是网址，要以 http:// 或 https:// 开头`);
  return cell;
}

/** Spreadsheets leave blanks, marks without width and decomposed characters in their cells. */
function clean(cell: string): string {
  return cell
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .trim()
    .normalize('NFC');
}
