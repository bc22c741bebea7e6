import { describe, expect, it } from 'vitest';
import { ScannedFileError, UnreadableFileError } from '../../ingest/errors.ts';
import { readPdf } from '../../ingest/read/pdf.ts';
import { line, pdfFile, singly, spacedWords, turnedWords, widthOf, words } from '../fixtures/pdf/draw.ts';

const [LEFT, RIGHT, SIZE] = [80, 520, 16];
const FULL = Math.floor((RIGHT - LEFT) / SIZE);

/** A paragraph as it is set: indented by two characters, its lines full but the last. */
function paragraph(text: string, top: number): { steps: string[]; bottom: number } {
  const lines = [text.slice(0, FULL - 2)];
  for (let at = FULL - 2; at < text.length; at += FULL) lines.push(text.slice(at, at + FULL));
  const steps = lines.map((part, at) => words(part, at === 0 ? LEFT + 2 * SIZE : LEFT, top - at * 28, SIZE));
  return { steps, bottom: top - lines.length * 28 };
}

function centred(text: string, y: number, size = 22): string {
  return words(text, (LEFT + RIGHT - widthOf(text, size)) / 2, y, size);
}

const FIRST =
  '本报告由青砚县教育局编制，所列数据的统计期限自一月起到十二月止，电子版可以在县政府网站下载查阅，如有疑问请与局办公室联系。';
const SECOND =
  '全年通过网站公开信息四十二条，其中招生入学二十条，经费收支十二条，校园安全十条，均在形成之日起二十个工作日内公开，没有一条逾期。';
const THIRD =
  '下一年将把常见问题整理成问答，按季度更新，并请家长代表试用后提出意见，凡是看不懂的词句一律改写，改好之后再发布。';
const textOf = async (...pages: string[][]) =>
  (await readPdf(pdfFile(pages.map((steps) => ({ steps }))), 'a.pdf')).text;

describe('the words of a PDF file', () => {
  it('are paragraphs, with titles and headings on lines of their own', async () => {
    const one = paragraph(FIRST, 640);
    const two = paragraph(SECOND, one.bottom - 28);
    const steps = [
      centred('青砚县教育局', 760),
      centred('政府信息公开工作年度报告', 725),
      ...one.steps,
      words('一、总体情况', LEFT + 2 * SIZE, one.bottom, SIZE),
      ...two.steps,
    ];
    expect(await textOf(steps)).toBe(`青砚县教育局\n政府信息公开工作年度报告\n${FIRST}\n一、总体情况\n${SECOND}\n`);
  });

  it('go on over the end of a page, without its number', async () => {
    const first = paragraph(FIRST, 740);
    const second = paragraph(SECOND, first.bottom);
    const third = paragraph(THIRD, 712);
    const [begin, end] = [second.steps.slice(0, -1), second.steps.slice(-1)];
    const down = `q 1 0 0 1 0 ${740 - second.bottom - 28} cm ${end.join('')} Q`;
    const pages = [
      [...first.steps, ...begin, words('- 1 -', 290, 40)],
      [down, ...third.steps, words('- 2 -', 290, 40)],
    ];
    expect(await textOf(...pages)).toBe(`${FIRST}\n${SECOND}\n${THIRD}\n`);
  });

  it('have no blanks between Chinese characters and around numbers, and keep those between Latin words', async () => {
    const spaced = spacedWords(['三', 2, ' ', '、', '收 到', 3, '和处理', '　', '申请情况'], LEFT, 700, SIZE);
    const year = spacedWords(['自', 4, '2024', 4, '年', 4, '1', 4, '月起，见', ' Open Data ', '网'], LEFT, 660, SIZE);
    expect(await textOf([spaced, year, ...paragraph(FIRST, 600).steps])).toContain(
      '三、收到和处理申请情况\n自2024年1月起，见Open Data网\n',
    );
  });

  it('are the same when every character is printed for itself', async () => {
    const steps = [
      singly('二、主动公开政府信息情况', LEFT, 700, SIZE),
      singly('全年收到申请128件，答复128件。', LEFT, 660, SIZE),
    ];
    expect(await textOf(steps)).toBe('二、主动公开政府信息情况\n全年收到申请128件，答复128件。\n');
  });

  it('have the usual characters for the radicals that some fonts give', async () => {
    expect(await textOf([words('⼀、主动公开⻓期有效的⾏政规范性⽂件和⺠生信息', LEFT, 700, SIZE)])).toBe(
      '一、主动公开长期有效的行政规范性文件和民生信息\n',
    );
  });

  it('leave out slanted words across the page', async () => {
    const mark = turnedWords('内部资料', [0.7, 0.7, -0.7, 0.7, 200, 300], 40);
    expect(await textOf([mark, ...paragraph(FIRST, 700).steps])).toBe(`${FIRST}\n`);
  });
});

describe('what comes again on every page', () => {
  const page = (number: string, text: string) => [
    words('青砚县教育局政务公开', LEFT, 800, 9),
    line(LEFT, 795, RIGHT, 795),
    ...paragraph(text, 740).steps,
    words(number, 290, 40, 9),
  ];

  it.each([
    ['- 1 -', '- 2 -', '- 3 -'],
    ['— 1 —', '— 2 —', '— 3 —'],
    ['第1页', '第2页', '第3页'],
    ['第 1 页 共 3 页', '第 2 页 共 3 页', '第 3 页 共 3 页'],
    ['1/3', '2/3', '3/3'],
    ['1', '2', '3'],
  ])('is left out: a running head and %s', async (...numbers) => {
    const texts = [FIRST, SECOND, THIRD];
    expect(await textOf(...numbers.map((number, at) => page(number, texts[at] ?? '')))).toBe(
      `${FIRST}\n${SECOND}\n${THIRD}\n`,
    );
  });

  it('is kept once where it is the only title', async () => {
    const title = '青砚县教育局2024年政府信息公开工作年度报告';
    const pages = [FIRST, SECOND].map((text) => [words(title, LEFT, 800, 9), ...paragraph(text, 740).steps]);
    expect(await textOf(...pages)).toBe(`${title}\n${FIRST}\n${SECOND}\n`);
  });

  it('is no row of numbers in a table without lines', async () => {
    const row = spacedWords(['0', 40, '0', 40, '0', 40, '0'], LEFT, 60);
    const text = await textOf([...paragraph(FIRST, 740).steps, row], [...paragraph(SECOND, 740).steps, row]);
    expect(text.match(/^0 0 0 0$/gm)).toHaveLength(2);
  });

  it('is not a number at the foot of one page that counts no pages', async () => {
    const text = await textOf(
      [...paragraph(FIRST, 740).steps, words('17', 290, 60)],
      [...paragraph(SECOND, 740).steps],
    );
    expect(text).toContain('\n17\n');
  });
});

describe('a PDF file that cannot be read', () => {
  const whole = () => pdfFile([{ steps: paragraph(FIRST, 700).steps }]);
  const wrong = async (bytes: Uint8Array) =>
    readPdf(bytes, 'a.pdf').then(
      () => null,
      (error: unknown) => error,
    );

  it('is one whose pages are pictures', async () => {
    const error = await wrong(pdfFile([{ steps: ['80 80 400 600 re f', words('1', 290, 40)] }, { steps: [] }]));
    expect(error).toBeInstanceOf(ScannedFileError);
    expect(error).toMatchObject({ code: 'scanned', userMessage: expect.stringContaining('OCR') });
  });

  it('is one whose pages but the first are pictures', async () => {
    const picture = { steps: ['q 500 0 0 700 50 70 cm BI /W 1 /H 1 /BPC 8 /CS /G ID 0 EI Q'] };
    const cover = { steps: paragraph(FIRST + SECOND, 700).steps };
    expect(await wrong(pdfFile([cover, picture, picture]))).toBeInstanceOf(ScannedFileError);
    expect(await wrong(pdfFile([cover, picture]))).toBeNull();
  });

  it('is one whose fonts do not say what they print', async () => {
    const error = await wrong(pdfFile([{ steps: [words(FIRST, LEFT, 700, 8, 'Unmapped')] }]));
    expect(error).toBeInstanceOf(UnreadableFileError);
    expect(error).toMatchObject({ userMessage: expect.stringMatching(/字体.*OCR/) });
  });

  it('is one that was cut off, wherever', async () => {
    const bytes = whole();
    for (const share of [0.1, 0.5, 0.8, 0.97]) {
      const error = await wrong(bytes.slice(0, Math.floor(bytes.length * share)));
      expect(error).toMatchObject({ name: 'UnreadableFileError', userMessage: expect.stringContaining('不完整') });
    }
  });

  it('is one that only begins like a PDF file, or has no pages', async () => {
    for (const text of ['%PDF-1.7\n', '%PDF-1.7\n<html>青砚县</html>\nstartxref\n0\n%%EOF', '青砚县教育局'])
      expect(await wrong(new Uint8Array(Buffer.from(text)))).toBeInstanceOf(UnreadableFileError);
    expect(await wrong(pdfFile([]))).toBeInstanceOf(UnreadableFileError);
  });

  it('is one with a password', async () => {
    const text = Buffer.from(whole()).toString('latin1');
    const filter = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'28'.repeat(32)}> /U <${'61'.repeat(32)}> >> /ID [<00> <00>]`;
    const locked = text.replace('/Root 1 0 R', `/Root 1 0 R ${filter}`);
    const error = await wrong(new Uint8Array(Buffer.from(locked, 'latin1')));
    expect(error).toMatchObject({ name: 'UnreadableFileError', userMessage: expect.stringContaining('有密码') });
  });

  it('leaves the bytes as they are', async () => {
    const bytes = whole();
    const before = Buffer.from(bytes);
    await readPdf(bytes, 'a.pdf');
    expect(before.equals(bytes)).toBe(true);
  });
});

describe('a PDF file with a script in its fonts', () => {
  it('is read without running it', async () => {
    const bytes = Buffer.from(pdfFile([{ steps: paragraph(FIRST, 700).steps }])).toString('latin1');
    const script = String.raw`/FontMatrix [0.001 0 0 0.001 0 (0\); globalThis.scriptHasRun = true; \(\(\))]`;
    const planted = bytes.replaceAll('/Type /Font /Subtype', `/Type /Font ${script} /Subtype`);
    expect(planted).not.toBe(bytes);
    await readPdf(Buffer.from(planted, 'latin1'), 'a.pdf').catch(() => {});
    expect('scriptHasRun' in globalThis).toBe(false);
  });
});
