import type { EChartsCoreOption } from 'echarts/core';
import type { Chart, Point } from '../../retrieval/chart.ts';
import { COLOURS, FAMILY, frame, INK, PALE, shown, wrapped } from './look.ts';

/** Chinese characters of a name beside its bar. */
const NAME = 9;
const NAME_WIDTH = 122;

/** Bars beside names, from the first down; where there is no number, a word says why. */
export function barsOption(chart: Chart): EChartsCoreOption & { height: number } {
  const { labels, series } = chart;
  const names = labels.map((label) => wrapped(label, NAME));
  const deepest = Math.max(...names.map(({ length }) => length));
  const row = Math.max(20 + deepest * 15 - 5, series.length * 22 + 12);
  const { top, bottom, ...around } = frame(chart, labels.length * row);
  const below = series.some(({ points }) => points.some(({ value }) => value !== null && value < 0));
  return {
    ...around,
    grid: { left: NAME_WIDTH + 14, right: 58, top, bottom },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: names.map((lines) => lines.join('\n')),
      axisLine: { show: !below, lineStyle: { color: PALE } },
      axisTick: { show: false },
      axisLabel: { interval: 0, color: INK, fontFamily: FAMILY, fontSize: 13, lineHeight: 15, margin: 8 },
      offset: below ? 8 : 0,
    },
    series: series.map(({ name, points }, at) => ({
      type: 'bar',
      name,
      barMaxWidth: 22,
      barGap: '15%',
      data: points.map((point) => bar(point, at)),
    })),
  };
}

function bar(point: Point, at: number) {
  const missing = point.value === null;
  return {
    value: point.value ?? 0,
    label: {
      show: true,
      position: (point.value ?? 0) < 0 ? 'left' : 'right',
      formatter: missing ? point.why : shown(point.value),
      color: missing ? PALE : COLOURS[at % COLOURS.length],
      fontFamily: FAMILY,
      fontSize: missing ? 12 : 14,
      fontWeight: missing ? 'normal' : 'bold',
    },
  };
}
