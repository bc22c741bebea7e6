import { Composer } from 'telegraf';
import type { Report } from '../../../db/model/report.ts';
import type { Store } from '../../../db/store.ts';
import type { Line } from '../../../retrieval/answer/answer.ts';
import { spanWords } from '../../../retrieval/answer/words/year-words.ts';
import type { Answering } from '../answering.ts';
import type { Outbox } from '../outbox.ts';
import { placeOf, senderOf } from '../place.ts';
import { renderLines } from '../render.ts';

/** /reports: whose reports are stored, and for which years; with the name of a place or an agency, of that alone. */
export function reportsHandler(outbox: Outbox, answering: Answering, store: Store) {
  const handler = new Composer();
  handler.command('reports', async (ctx) => {
    const words = ctx.payload.trim().slice(0, LONGEST);
    const place = placeOf(ctx.message);
    if (words !== '')
      return await answering({
        place,
        person: senderOf(ctx.message),
        question: `收录了${words}的哪些年报`,
        pressed: false,
      });
    await outbox.send(place, { pieces: renderLines(inventory(await store.reports.all())) });
  });
  return handler;
}

const LONGEST = 100;
const SHOWN = 30;

/** One line an agency; the count at the end is of all. */
export function inventory(reports: readonly Report[]): Line[] {
  if (reports.length === 0) return [['还没有收录任何年报。']];
  const years = new Map<string, number[]>();
  for (const { agency, year } of reports) years.set(agency, [...(years.get(agency) ?? []), year]);
  const agencies = [...years].sort(([a], [b]) => a.localeCompare(b, 'zh'));
  const total = `共 ${agencies.length} 个机关、${reports.length} 份年报`;
  return [
    [{ bold: '已收录的年报' }],
    ...agencies.slice(0, SHOWN).map(([agency, held]): Line => [`${agency}：${spanWords(held).replaceAll('年', '')}`]),
    [agencies.length > SHOWN ? `……${total}，这里只列前 ${SHOWN} 个机关，其他的可以直接问。` : `${total}。`],
  ];
}
