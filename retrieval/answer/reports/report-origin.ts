import type { Report } from '../../../db/model/report.ts';

/** Which file of a report an answer stands on, and since when it is stored. */
export function originOf(report: Report): string {
  const { version, published, storedAt } = report;
  const parts = [
    `收录的第${version}版`,
    ...(published === null ? [] : [`${published.slice(0, 10)}公布`]),
    `${storedAt.slice(0, 10)}存入`,
  ];
  return parts.join('，');
}

/** The file with its address, where it has one. */
export function fileOf({ file, url }: Report): string {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return url === null ? `文件：${name}` : `文件：${name}，来源：${url}`;
}
