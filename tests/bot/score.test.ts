import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statedNumbers, unproven } from '../../bot/commands/score/evidence.ts';
import { judge } from '../../bot/commands/score/judge.ts';
import { type Expectation, readQuestions } from '../../bot/commands/score/question.ts';
import { judged } from '../../bot/commands/score/run.ts';
import { tableOf } from '../../bot/commands/score/table.ts';
import { tallyOf } from '../../bot/commands/score/tally.ts';
import type { Answer } from '../../retrieval/answer/answer.ts';
import { type Stage, samplesStage, TODAY } from '../retrieval/stage.ts';
import { freshFolder } from './command.ts';

const SCHOOLS = '青砚县教育局';
const RECEIVED = 'requests.received.total';
const CELL: Expectation = { kind: 'figure', agency: SCHOOLS, year: 2024, figures: { [RECEIVED]: 26 } };

let stage: Stage;
let cell: Answer;
let refusal: Answer;
beforeAll(async () => {
  stage = await samplesStage();
  cell = await stage.ask('青砚县教育局2024年新收几件');
  refusal = await stage.ask('青砚县教育局2019年新收几件');
});
afterAll(() => stage.store.close());

const verdictOn = (expect: Expectation, answer: Answer) => judge({ type: '1', question: '…', expect }, answer);

describe('a verdict', () => {
  it('is right when kind, place and cells are the expected ones', () => {
    expect(verdictOn(CELL, cell)).toEqual({ verdict: 'right', wrongNumber: false, why: '' });
  });

  it('tells a wrong number from other wrong answers', () => {
    expect(verdictOn({ ...CELL, figures: { [RECEIVED]: 27 } }, cell)).toMatchObject({
      verdict: 'wrong',
      wrongNumber: true,
    });
    expect(verdictOn({ ...CELL, says: ['往年'] }, cell)).toMatchObject({ verdict: 'wrong', wrongNumber: false });
  });

  it('counts a cell that was not asked for as a wrong number', () => {
    const other = { 'requests.concluded.total': 24 };
    expect(verdictOn({ ...CELL, figures: other }, cell)).toMatchObject({ verdict: 'wrong', wrongNumber: true });
  });

  it('knows the same cell of two years and two agencies apart', () => {
    const years = cell.figures.map((figure) => ({ ...figure, year: 2023, value: 18 }));
    const both = { ...cell, figures: [...years, ...cell.figures] };
    const expected = { figures: { [`2023/${RECEIVED}`]: 18, [`${SCHOOLS}/2024/${RECEIVED}`]: 26 } };
    expect(verdictOn(expected, both).verdict).toBe('right');
    expect(verdictOn({ figures: { [RECEIVED]: 26 } }, both).wrongNumber).toBe(true);
  });

  it('is a wrong refusal when nothing was answered although it could be', () => {
    expect(verdictOn(CELL, refusal)).toMatchObject({ verdict: 'refused', wrongNumber: false });
  });

  it('is wrong when what must be refused is answered, and when it is refused for another reason', () => {
    expect(verdictOn({ kind: 'refusal', reason: 'not_stored' }, cell)).toMatchObject({
      verdict: 'wrong',
      wrongNumber: true,
    });
    expect(verdictOn({ kind: 'refusal', reason: 'cause' }, refusal)).toMatchObject({
      verdict: 'wrong',
      wrongNumber: false,
    });
  });

  it('is a fault of citation when another agency or year is cited, or a quote is missing', () => {
    for (const expected of [
      { agency: '鹿鸣县教育局' },
      { year: 2023 },
      { years: [2023, 2024] },
      { quotes: '没有这句' },
    ]) {
      expect(verdictOn(expected, cell).verdict, JSON.stringify(expected)).toBe('cited wrongly');
    }
  });

  it('takes operations that agree to a millionth', () => {
    const computed = [{ operation: 'share', value: 100 / 3, unit: '%', from: [] }] as const;
    const answer: Answer = { ...cell, kind: 'computed', computed };
    expect(verdictOn({ computed: [{ operation: 'share', value: 33.333333 }] }, answer).verdict).toBe('right');
    expect(verdictOn({ computed: [{ operation: 'share', value: 33.33 }] }, answer).wrongNumber).toBe(true);
    expect(verdictOn({ computed: [{ operation: 'mean', value: 100 / 3 }] }, answer).verdict).toBe('wrong');
  });
});

describe('what an answer stands on', () => {
  const textOf = async (agency: string, year: number) => {
    const report = await stage.store.reports.newest(agency, year);
    return report && (await stage.store.reports.text(report.id));
  };

  it('is proven when quotes stand in the stored text and cells in their quotes', async () => {
    expect(await unproven(cell, textOf)).toEqual([]);
  });

  it('is not proven by a quote that was changed, by another cell or by no source', async () => {
    const citations = cell.citations.map((citation) => ({ ...citation, quote: `${citation.quote}。` }));
    const printed = cell.figures.map((figure) => ({ ...figure, printed: '8888' }));
    const nowhere = cell.figures.map((figure) => ({ ...figure, citation: 9 }));
    for (const changed of [{ citations }, { figures: printed }, { figures: nowhere }]) {
      expect(await unproven({ ...cell, ...changed }, textOf)).toHaveLength(1);
    }
  });

  it('holds every number that is stressed', () => {
    expect(statedNumbers(cell).unfounded).toEqual([]);
    expect(statedNumbers({ ...cell, lines: [[{ bold: '31' }, ' 件']] }).unfounded).toEqual(['31']);
  });
});

describe('a score', () => {
  it('counts verdicts by type, in the order of the types, and checks the numbers', async () => {
    const file = join(freshFolder(), 'set.jsonl');
    const lines = [
      { type: '10', question: '青砚县教育局2024年复议几件', expect: { kind: 'figure' } },
      { type: '1', question: '青砚县教育局2024年新收几件', expect: { ...CELL, figures: { [RECEIVED]: 1 } } },
      {
        name: '两轮',
        turns: [
          { say: '青砚县教育局2024年新收几件', expect: CELL },
          { say: '那2023年呢', expect: { figures: { [RECEIVED]: 18 } } },
        ],
      },
    ];
    writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
    const scored = [];
    for await (const one of judged(stage.store, await readQuestions(file), () => TODAY)) scored.push(one);
    const tally = tallyOf(scored);
    expect([...tally.types.keys()]).toEqual(['1', '10', '对话']);
    expect(tally.total).toEqual({ right: 3, wrong: 1, refused: 0, 'cited wrongly': 0, 'wrong number': 1 });
    expect(tally.numbers.unfounded).toBe(0);
    expect(tableOf(tally).slice(0, 3)).toEqual([
      '正确  答错  误拒  引错  类型',
      '   0     1     0     0  1 本年新收',
      '   1     0     0     0  10 行政复议',
    ]);
    expect(tableOf(tally).slice(-2)).toEqual([
      '共 4 题：正确 3（75%），答错 1（25%），误拒 0（0%），引错 0（0%）；其中数字答错 1',
      `数字核对：${tally.numbers.checked} 个数字，全部有据`,
    ]);
  });
});
