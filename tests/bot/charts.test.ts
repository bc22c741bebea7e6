import { describe, expect, it } from 'vitest';
import { createDrawing, DrawingError } from '../../bot/charts/drawing.ts';
import { wrapped } from '../../bot/charts/look.ts';
import { pictureOf } from '../../bot/charts/picture.ts';
import type { Chart } from '../../retrieval/chart.ts';

const COURSE: Chart = {
  shape: 'course',
  title: '云溪市教育局本年新收政府信息公开申请数量',
  unit: '件',
  labels: ['2022年', '2023年', '2024年'],
  series: [{ name: '新收', points: [{ value: 18 }, { value: null, why: '未收录' }, { value: 28 }] }],
  source: '云溪市教育局2022年、2024年度报告',
};
const BARS: Chart = {
  ...COURSE,
  shape: 'bars',
  labels: ['云溪市教育局', '云溪市人力资源和社会保障局', '云溪市财政局'],
};

/** Width and height as the file's head says them. */
function sizeOf(png: Buffer): readonly [number, number] {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('a picture of a chart', () => {
  it('is a PNG as wide as a telephone shows it, in three dots for one', () => {
    for (const chart of [COURSE, BARS]) {
      const [width, height] = sizeOf(pictureOf(chart));
      expect(width).toBe(1170);
      expect(height).toBeGreaterThan(300);
      expect(width + height).toBeLessThan(10_000); // What Telegram takes.
    }
  });

  it('draws Chinese characters, not boxes: another character of the same width is another picture', () => {
    const other = { ...COURSE, title: COURSE.title.replace('教育', '财政') };
    expect(pictureOf(other).equals(pictureOf(COURSE))).toBe(false);
    expect(pictureOf({ ...COURSE }).equals(pictureOf(COURSE))).toBe(true);
  });

  it('is another one where a gap is a 0', () => {
    const [series] = COURSE.series;
    const points = [{ value: 18 }, { value: 0 }, { value: 28 }];
    const zero = { ...COURSE, series: [{ name: series?.name ?? '', points }] };
    expect(pictureOf(zero).equals(pictureOf(COURSE))).toBe(false);
  });

  it('has room for every bar, and for numbers below 0', () => {
    const labels = Array.from({ length: 15 }, (_, at) => `云溪市第${at}人力资源和社会保障局`);
    const points = labels.map((_, at) => ({ value: at - 5 }));
    const [, height] = sizeOf(pictureOf({ ...BARS, labels, series: [{ name: '2024年', points }] }));
    expect(height).toBeGreaterThan(15 * 3 * 30);
  });
});

describe('drawing', () => {
  it('lets everything else go on, and gives the same picture', async () => {
    const drawing = createDrawing();
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    const pictures = await Promise.all([drawing.picture(COURSE), drawing.picture(BARS)]);
    clearInterval(timer);
    await drawing.close();
    expect(turns).toBeGreaterThan(10);
    expect(pictures.map((png, at) => png.equals(pictureOf(at === 0 ? COURSE : BARS)))).toEqual([true, true]);
  });

  it('that ends in the middle is told, and the next picture is drawn', async () => {
    const drawing = createDrawing();
    process.once('worker', (worker) => void worker.terminate());
    await expect(drawing.picture(COURSE)).rejects.toThrow(DrawingError);
    await expect(drawing.picture({ ...COURSE, labels: null as never })).rejects.toThrow(DrawingError);
    expect(sizeOf(await drawing.picture(COURSE))[0]).toBe(1170);
    await drawing.close();
  });

  it('that never ends is given up', async () => {
    const drawing = createDrawing(new URL('data:text/javascript,for (;;);'), 500);
    await expect(drawing.picture(COURSE)).rejects.toThrow(DrawingError);
  });
});

describe('words of a picture', () => {
  it('are broken into lines of about one length, none too long, numbers whole', () => {
    expect(wrapped('云溪市人民政府办公室', 9)).toEqual(['云溪市人民', '政府办公室']);
    expect(wrapped('云溪市教育局', 9)).toEqual(['云溪市教育局']);
    expect(wrapped('本年新收政府信息公开申请数量（比2023年增减）', 14).join('')).toBe(
      '本年新收政府信息公开申请数量（比2023年增减）',
    );
  });
});
