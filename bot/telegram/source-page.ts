import type { Line } from '../../retrieval/answer/answer.ts';
import type { Source } from '../../retrieval/source.ts';
import { squeeze } from './squeeze.ts';

/** The place a citation stands on, for reading on a telephone. */
export function sourcePage(source: Source): Line[] {
  return [...headOf(source), [], ...(source.kind === 'row' ? rowsOf(source) : passageOf(source))];
}

function headOf({ report, heading }: Source): Line[] {
  return [
    [{ bold: squeeze(report.title) }],
    ...(report.newest ? [] : [[`这是第 ${report.version} 版，之后已收录更新的版本。`]]),
    ...(report.url === null ? [] : [[`原文：${report.url}`]]),
    [squeeze(heading)],
  ];
}

/** The cited row cell by cell; its neighbours are one line each. */
function rowsOf({ rows }: Extract<Source, { kind: 'row' }>): Line[] {
  const blocks = rows.map(({ label, cells, cited }): Line[] => {
    const named = cells.map(({ column, printed }) => `${column}：${squeeze(printed) || '（空）'}`);
    return cited ? [[{ bold: `▸ ${label}` }], ...named.map((cell): Line => [cell])] : [[label], [named.join('　')]];
  });
  return blocks.flatMap((block, at) => (at === 0 ? block : [[], ...block]));
}

function passageOf({ heading, before, quote, after }: Extract<Source, { kind: 'passage' }>): Line[] {
  const lead = squeeze(before);
  const title = squeeze(heading);
  const fromStart = lead.startsWith(title);
  const shown = fromStart ? lead.slice(title.length).replace(/^[。：:\s]+/, '') : lead;
  const rest = squeeze(after);
  const start = shown === '' ? '' : `${fromStart ? '' : '…'}${shown}${gap(before, quote)}`;
  const end = rest === '' ? '' : `${gap(quote, after)}${rest}${/[。！？]$/.test(rest) ? '' : '…'}`;
  return [[start, { bold: squeeze(quote) }, end]];
}

/** What stands on a screen between two neighbouring stretches of the text: nothing, a blank or the end of a line. */
function gap(left: string, right: string): string {
  const space = `${/\s*$/.exec(left)?.[0]}${/^\s*/.exec(right)?.[0]}`;
  return squeeze(`${left.trimEnd().slice(-1)}${space}${right.trimStart().slice(0, 1)}`).slice(1, -1);
}
