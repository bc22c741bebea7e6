import { type CellKey, cell } from '../../../db/form/form.ts';
import type { Store } from '../../../db/store.ts';
import type { PlanOf } from '../../understand/plan/plan.ts';
import type { Line } from '../answer.ts';
import type { Draft } from '../draft.ts';
import { cellLabel } from '../words/counted-words.ts';
import { methodLines } from './again-method.ts';
import { sourceLines } from './again-source.ts';
import { membersAnswer } from './members-answer.ts';

/** The answer before once more, read anew: with its printed rows, with how it was computed, or because the person doubts it. */
export async function againAnswer(store: Store, plan: PlanOf<'again'>, draft: Draft): Promise<Draft> {
  if (plan.wanted === 'members') return membersAnswer(plan, draft);
  const doubts = draft.lines.filter(isDoubt);
  const said = draft.lines.filter((line) => !isDoubt(line));
  if (draft.citations.length === 0 && plan.wanted !== 'method')
    return { ...draft, plan, lines: [...said, ['（上一个回答没有引用报告里的格或句子，没有原表可看）'], ...doubts] };
  const more =
    plan.wanted === 'method' ? await methodLines(store, plan.of, draft) : await sourceLines(store, citedFirst(draft));
  const head = plan.wanted === 'check' ? checkedLines(draft, said) : said;
  return {
    ...draft,
    plan,
    lines: [...head, ...more.lines, ...doubts],
    stated: [...draft.stated, ...more.stated],
  };
}

function isDoubt([first]: Line): boolean {
  return typeof first === 'string' && first.startsWith('⚠');
}

/** Cells that hold a number before those that hold none or 0; of a table 4, which is printed as one row, one mark. */
function citedFirst({ citations, figures }: Draft): Draft['citations'] {
  const telling = new Set(figures.filter(({ value }) => value !== 0).map(({ citation }) => citation));
  return [...citations].sort((a, b) => Number(telling.has(b.n)) - Number(telling.has(a.n)) || a.n - b.n);
}

/** What is printed stands, whatever number was said. */
function checkedLines({ figures }: Draft, said: readonly Line[]): Line[] {
  const [figure, other] = figures;
  if (!figure || other) return [['已重新核对原表，以表中所印为准：'], ...said];
  const label = cellLabel(cell(`${figure.table}.${figure.row}.${figure.column}` as CellKey).key);
  const subject = `${figure.agency}${figure.year}年${label}`;
  const printed: Line =
    figure.value === null
      ? [
          `${figure.meaning === 'blank' ? '空白' : `填的是“${figure.printed}”`}（不等于0）`,
          { cite: figure.citation },
          '。',
        ]
      : [
          { bold: `${figure.value}` },
          ` ${figure.unit ?? ''}`.trimEnd(),
          { cite: figure.citation },
          '，以表中所印为准。',
        ];
  return [
    [`已重新核对原表：${subject}印的是 `, ...printed],
    ['（如果您看到的数不同，请核对是不是另一年度、另一机关或更正后的报告）'],
  ];
}
