import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { BarChart, LineChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { Chart } from '../../retrieval/chart.ts';
import { barsOption } from './bars.ts';
import { courseOption } from './course.ts';
import { WIDTH } from './look.ts';

/** Dots of the picture for one of the drawing. */
const SHARPNESS = 3;

/** A chart as a PNG. Loads what draws it, so import this file only where a chart is wanted. */
export function pictureOf(chart: Chart): Buffer {
  ready();
  const { height, ...option } = chart.shape === 'course' ? courseOption(chart) : barsOption(chart);
  const canvas = createCanvas(WIDTH * SHARPNESS, height * SHARPNESS);
  const drawing = init(canvas as unknown as Drawn, null, {
    width: WIDTH,
    height,
    devicePixelRatio: SHARPNESS,
  });
  try {
    drawing.setOption({ ...option, animation: false, backgroundColor: '#ffffff' });
    drawing.getZr().flush();
    return canvas.toBuffer('image/png');
  } finally {
    drawing.dispose();
  }
}

/** What the drawing library takes a canvas of a browser for. */
type Drawn = Parameters<typeof init>[0];

let isReady = false;

/** The fonts come with a package: the system's need not know Chinese. */
function ready(): void {
  if (isReady) return;
  const fonts = join(dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json')), 'files');
  for (const [subset, name] of [
    ['chinese-simplified', 'nianbao-han'],
    ['latin', 'nianbao-latin'],
  ])
    for (const weight of [400, 700])
      GlobalFonts.registerFromPath(join(fonts, `noto-sans-sc-${subset}-${weight}-normal.woff2`), name);
  use([LineChart, BarChart, GridComponent, LegendComponent, GraphicComponent, CanvasRenderer]);
  setPlatformAPI({ createCanvas: () => createCanvas(1, 1) as unknown as NonNullable<Drawn> & never });
  isReady = true;
}
