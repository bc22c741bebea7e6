import type { KeptAnswer } from '../../db/queries/answers.ts';
import type { Store } from '../../db/store.ts';
import type { Line } from '../../retrieval/answer/answer.ts';
import { inRows, type Keyboard, pressButton } from './keyboard.ts';
import type { Outgoing } from './outbox.ts';
import { renderLines } from './render.ts';

/** An answer as it was given, for whoever opens its link: the same words, and sources of the same versions. */
export async function keptAnswerPage(store: Store, kept: KeptAnswer): Promise<Outgoing> {
  const day = kept.askedAt.slice(0, 10);
  const sources = sourcesOf(kept);
  const outdated = await hasNewer(
    store,
    sources.map(({ source }) => source),
  );
  const newer: Line[] = outdated ? [['（其中有的报告后来收录了新版本；要看现在的数，点“现在再问”）']] : [];
  const lines: Line[] =
    kept.question === ''
      ? [[`这是 ${day} 的回答。文字已按期删除，出处仍可打开。`], ...newer]
      : [
          [{ bold: `问：${kept.question}` }],
          [],
          ...kept.text.split('\n').map((line): Line => [line]),
          [],
          [`（${day} 的回答，出处是当时的报告版本）`],
          ...newer,
        ];
  return { pieces: renderLines(lines), keyboard: keyboardOf(kept, sources) };
}

function keyboardOf({ id, key, question }: KeptAnswer, sources: ReturnType<typeof sourcesOf>): Keyboard {
  const again = { kind: 'tool', tool: 'again', answer: id, ...(key === null ? {} : { key }) } as const;
  return [
    ...inRows(sources.map(({ source, label }) => pressButton(label, { kind: 'source', source }))),
    ...(question === '' ? [] : [[pressButton('现在再问', again)]]),
  ];
}

function sourcesOf({ sources }: KeptAnswer): { source: string; label: string }[] {
  const lines = sources === null || sources === '' ? [] : sources.split('\n');
  return lines.map((line) => {
    const [source = '', ...label] = line.split(' ');
    return { source, label: label.join(' ') };
  });
}

/** Whether a report that it stands on has been replaced since. */
async function hasNewer({ reports }: Store, sources: readonly string[]): Promise<boolean> {
  const ids = new Set(sources.map((source) => Number.parseInt(source.split('.')[1] ?? '', 36)));
  for (const id of ids) if ((await reports.byId(id))?.newest === false) return true;
  return false;
}
