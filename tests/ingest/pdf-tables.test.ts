import { describe, expect, it } from 'vitest';
import { readPdf } from '../../ingest/read/pdf.ts';
import { box, line, pdfFile, singly, spacedWords, turnedWords, words } from '../fixtures/pdf/draw.ts';
import { filled, grid } from '../fixtures/pdf/ruled.ts';

const FRAME = { xs: [60, 200, 280, 360], ys: [700, 670, 640, 610] };
const ROWS = [
  ['信息内容', '制发件数', '废止件数'],
  ['规章', '12', '0'],
  ['规范性文件', '105', '3'],
];
const READ = '信息内容\t制发件数\t废止件数\n规章\t12\t0\n规范性文件\t105\t3\n';
/** Enough words for a page that is not a picture. */
const ABOVE = words('二、主动公开政府信息情况，各项数据如下表所列', 60, 760, 14);

const read = (steps: readonly string[], rotate: 0 | 90 | 180 | 270 = 0) =>
  readPdf(pdfFile([{ steps: [ABOVE, ...steps], rotate }]), 'a.pdf');
const tableIn = async (...steps: string[]) => {
  const { text, tables } = await read(steps);
  return tables.map(({ start, end }) => `${text.slice(start, end)}\n`).join('---\n');
};

describe('a table that is drawn with lines', () => {
  it('gives its words cell by cell', async () => {
    expect(await tableIn(...grid(FRAME), ...filled(FRAME, ROWS))).toBe(READ);
  });

  it('is the same when every character is printed for itself', async () => {
    expect(await tableIn(...grid(FRAME), ...filled(FRAME, ROWS, singly))).toBe(READ);
  });

  it('is the same when its lines are thin boxes that leave its corners open', async () => {
    const thin = (x0: number, y0: number, x1: number, y1: number) =>
      x0 === x1 ? box(x0, y0 + 0.5, 0.5, y1 - y0 - 1) : box(x0 + 0.5, y0, x1 - x0 - 1, 0.5);
    expect(await tableIn(...grid(FRAME, thin), ...filled(FRAME, ROWS))).toBe(READ);
  });

  it('is the same when every cell draws its own border', async () => {
    const cells = [0, 1, 2].flatMap((row) =>
      [0, 1, 2].map((column) => {
        const [x0 = 0, x1 = 0] = FRAME.xs.slice(column, column + 2);
        const [y1 = 0, y0 = 0] = FRAME.ys.slice(row, row + 2);
        return `${x0 + 0.7} ${y0 + 0.7} ${x1 - x0 - 1.4} ${y1 - y0 - 1.4} re S`;
      }),
    );
    expect(await tableIn(...cells, ...filled(FRAME, ROWS))).toBe(READ);
  });

  it('is the same when lines are dashed by many short ones, or double', async () => {
    const dashed = (x0: number, y0: number, x1: number, y1: number) => {
      const length = Math.max(x1 - x0, y1 - y0);
      const [dx, dy] = [(x1 - x0) / length, (y1 - y0) / length];
      return Array.from({ length: Math.floor(length / 4) }, (_, at) =>
        line(x0 + dx * at * 4, y0 + dy * at * 4, x0 + dx * (at * 4 + 2.5), y0 + dy * (at * 4 + 2.5)),
      ).join('\n');
    };
    const double = (x0: number, y0: number, x1: number, y1: number) =>
      x0 === x1
        ? [line(x0 - 0.9, y0, x1 - 0.9, y1), line(x0 + 0.9, y0, x1 + 0.9, y1)].join('\n')
        : [line(x0, y0 - 0.9, x1, y1 - 0.9), line(x0, y0 + 0.9, x1, y1 + 0.9)].join('\n');
    expect(await tableIn(...grid(FRAME, dashed), ...filled(FRAME, ROWS))).toBe(READ);
    expect(await tableIn(...grid(FRAME, double), ...filled(FRAME, ROWS))).toBe(READ);
  });

  it('is not cut by the ground of its cells nor by what is white', async () => {
    const grounds = [box(60, 670, 300, 30, 0.8), box(62, 650, 60, 12, 0.9), box(120, 610, 1, 90, 1)];
    expect(await tableIn(...grounds, ...grid(FRAME), ...filled(FRAME, ROWS))).toBe(READ);
  });

  it('needs no lines at its sides', async () => {
    const open = [...FRAME.ys.map((y) => line(60, y, 360, y)), line(200, 610, 200, 700), line(280, 610, 280, 700)];
    expect(await tableIn(...open, ...filled(FRAME, ROWS))).toBe(READ);
  });

  it('is read as the page is seen, whichever way the page is turned', async () => {
    const { text } = await read([...grid(FRAME), ...filled(FRAME, ROWS)], 0);
    const sideways = (step: string) => `q 0 1 -1 0 800 0 cm ${step} Q`;
    const turned = [ABOVE, ...grid(FRAME), ...filled(FRAME, ROWS)].map(sideways);
    for (const rotate of [0, 90] as const)
      expect((await readPdf(pdfFile([{ steps: turned, rotate, width: 842, height: 842 }]), 'a.pdf')).text).toBe(text);
  });
});

describe('the cells of a table', () => {
  it('go over several rows and columns where no line parts them', async () => {
    const frame = { xs: [60, 130, 260, 320, 380], ys: [700, 670, 640, 610] };
    const steps = [
      ...[700, 610].map((y) => line(60, y, 380, y)),
      line(130, 670, 380, 670),
      line(130, 640, 380, 640),
      ...[60, 130, 320, 380].map((x) => line(x, 610, x, 700)),
      line(260, 610, 260, 670),
      words('不予公开', 70, 650),
      words('申请情况', 180, 682),
      words('总计', 340, 682),
      ...filled({ ...frame, ys: [670, 640, 610] }, [
        ['', '1.国家秘密', '4', '9'],
        ['', '2.其他', '5', '8'],
      ]),
    ];
    const { text, tables } = await read(steps);
    const cells = tables[0]?.cells.map((cell) => [
      text.slice(cell.start, cell.end),
      cell.row,
      cell.column,
      cell.rows,
      cell.columns,
    ]);
    expect(cells).toEqual([
      ['不予公开', 0, 0, 3, 1],
      ['申请情况', 0, 1, 1, 2],
      ['总计', 0, 3, 1, 1],
      ['1.国家秘密', 1, 1, 1, 1],
      ['4', 1, 2, 1, 1],
      ['9', 1, 3, 1, 1],
      ['2.其他', 2, 1, 1, 1],
      ['5', 2, 2, 1, 1],
      ['8', 2, 3, 1, 1],
    ]);
  });

  it('have their own words where one run goes over many of them', async () => {
    const run = spacedWords(['规章', 130, '12', 70, '0'], 64, 651);
    expect(await tableIn(...grid(FRAME), ...filled(FRAME, [ROWS[0] ?? [], [], ROWS[2] ?? []]), run)).toBe(READ);
  });

  it('keep a number whole that is wider than its cell', async () => {
    const frame = { xs: [60, 200, 240, 280], ys: [700, 670, 640] };
    const steps = [...grid(frame), words('行政处罚', 64, 651), words('4119230017', 195, 651), words('7', 258, 651)];
    expect(await tableIn(...steps, ...filled(frame, [['信息内容', '数量', '其他']]))).toBe(
      '信息内容\t数量\t其他\n行政处罚\t4119230017\t7\n',
    );
  });

  it('keep numbers of neighbours apart though they nearly touch', async () => {
    const frame = { xs: [60, 200, 215, 230], ys: [700, 670, 640] };
    const steps = [...grid(frame), words('行政处罚', 64, 651), words('12', 203.5, 651), words('34', 217, 651)];
    expect(await tableIn(...steps)).toBe('\t\t\n行政处罚\t12\t34\n');
  });

  it('have words over several lines, with the numbers beside them', async () => {
    const frame = { xs: [60, 170, 220], ys: [700, 640] };
    const lines = ['5.要求行政机关确认', '或重新出具已获取', '信息'].map((text, at) => words(text, 64, 685 - at * 16));
    expect(await tableIn(...grid(frame), ...lines, words('26', 190, 667, 14))).toBe(
      '5.要求行政机关确认或重新出具已获取信息\t26\n',
    );
  });

  it('have labels from top to bottom, set in any way', async () => {
    const frame = { xs: [60, 90, 200], ys: [720, 600] };
    const label = '本年度办理结果';
    const ways = [
      Array.from(label, (character, at) => words(character, 70, 705 - at * 15)).join('\n'),
      turnedWords(label, [0, 1, -1, 0, 80, 620]),
      turnedWords(label, [0, -1, 1, 0, 70, 710]),
      turnedWords(label, [1, 0, 0, 1, 75, 710], 10, 'SongDown'),
      [words('本年', 65, 690), words('度办', 65, 675), words('理结', 65, 660), words('果', 65, 645)].join('\n'),
    ];
    for (const way of ways)
      expect(await tableIn(...grid(frame), way, words('（七）总计', 100, 650))).toBe(`${label}\t（七）总计\n`);
  });

  it('have bold words once, though they are printed twice', async () => {
    const twice = filled(FRAME, ROWS).map((step) => `${step} q 1 0 0 1 0.3 0 cm ${step} Q`);
    expect(await tableIn(...grid(FRAME), ...twice)).toBe(READ);
  });

  it('never hold a number of which the file does not say which it is', async () => {
    const unmapped = words('45', 210, 651, 10, 'Unmapped');
    const found = await tableIn(...grid(FRAME), ...filled(FRAME, [ROWS[0] ?? [], ['规章'], ROWS[2] ?? []]), unmapped);
    expect(found).toContain('规章\t\ufffd\ufffd\t\n');
  });
});

describe('lines that draw no table', () => {
  it('are those under words', async () => {
    const { text, tables } = await read([
      words('青砚县教育局', 60, 700),
      line(60, 698, 120, 698),
      line(60, 660, 400, 660),
    ]);
    expect(tables).toEqual([]);
    expect(text).toContain('青砚县教育局\n');
  });

  it('are a frame around words', async () => {
    const { text, tables } = await read(['50 500 400 300 re S', words('青砚县教育局', 60, 700)]);
    expect(tables).toEqual([]);
    expect(text).toContain('青砚县教育局\n');
  });

  it('are frames below each other, each around paragraphs', async () => {
    const frames = ['50 600 400 150 re S', '50 400 400 200 re S'];
    const { text, tables } = await read([...frames, words('一、总体情况', 60, 700), words('二、主动公开', 60, 500)]);
    expect(tables).toEqual([]);
    expect(text).toContain('\n一、总体情况\n二、主动公开\n');
  });

  it('are those of a chart without words', async () => {
    const { tables } = await read(grid({ xs: [60, 90, 120], ys: [400, 380, 360] }));
    expect(tables).toEqual([]);
  });
});

describe('a table without lines', () => {
  it('is given row by row as words, and not as a table', async () => {
    const { text, tables } = await read(filled({ xs: [60, 200, 280], ys: [700, 670, 640, 610] }, ROWS));
    expect(tables).toEqual([]);
    expect(text).toContain('\n信息内容 制发件数 废止件数\n规章 12 0\n规范性文件 105 3\n');
  });
});

describe('a table over the end of a page', () => {
  const top = { xs: [60, 110, 250, 310], ys: [200, 170, 140, 110] };
  const head = ['办理结果', '', '总计'];
  const upper = [
    ABOVE,
    words('以下表格从本页下部开始并延续到下一页', 60, 740),
    ...grid({ ...top, xs: [60, 250, 310] }),
    line(110, 110, 110, 170),
    ...filled(top, [head, ['不予', '1.国家秘密', '4'], ['公开', '2.其他', '5']]),
    words('- 1 -', 280, 40),
  ].map((step) => step.replace('60 140 m 310', '110 140 m 310'));
  const lower = (...more: string[]) => ({
    steps: [...more, words('下一页的文字在表格之后继续写下去', 60, 300), words('- 2 -', 280, 40)],
  });

  it('is one table, and a cell that the page cuts is one cell', async () => {
    const frame = { xs: [60, 110, 250, 310], ys: [780, 750, 720] };
    const next = lower(
      ...grid(frame),
      ...filled(frame, [
        ['', '3.工作秘密', '6'],
        ['合计', '', '15'],
      ]),
      words('', 0, 0),
    );
    const document = await readPdf(pdfFile([{ steps: upper }, next]), 'a.pdf');
    const [table, ...others] = document.tables;
    expect(others).toEqual([]);
    expect(document.text.slice(table?.start, table?.end)).toBe(
      '办理结果\t总计\n不予公开\t1.国家秘密\t4\n2.其他\t5\n3.工作秘密\t6\n合计\t\t15',
    );
    expect(table?.cells.find((cell) => cell.column === 0 && cell.row === 1)?.rows).toBe(3);
  });

  it('has head rows once that are printed again', async () => {
    const frame = { xs: [60, 110, 250, 310], ys: [780, 750, 720] };
    const next = lower(
      ...grid({ ...frame, xs: [60, 250, 310] }),
      line(110, 720, 110, 750),
      ...filled(frame, [head, ['合计', '', '15']]),
    );
    const { text, tables } = await readPdf(pdfFile([{ steps: upper }, next]), 'a.pdf');
    expect(tables).toHaveLength(1);
    expect(text.match(/办理结果/g)).toHaveLength(1);
  });

  it('stays two tables when words stand between', async () => {
    const frame = { xs: [60, 110, 250, 310], ys: [700, 670, 640] };
    const next = lower(words('四、行政复议情况', 60, 780), ...grid(frame), ...filled(frame, [['甲', '乙', '6']]));
    expect((await readPdf(pdfFile([{ steps: upper }, next]), 'a.pdf')).tables).toHaveLength(2);
  });
});
