import type { EChartsCoreOption } from 'echarts/core';
import type { Chart, Point } from '../../retrieval/chart.ts';
import { COLOURS, FAMILY, frame, INK, LINES, PALE, shown } from './look.ts';

const DRAWING = 230;
/** How wide a figure is beside the axis. */
const DIGIT = 7;

/** A line over the years: a year without a number is a gap, and its label says why. */
export function courseOption(chart: Chart): EChartsCoreOption & { height: number } {
  const { unit, labels, series } = chart;
  const many = labels.length > 7;
  const why = labels.map((_, at) => whyAt(series.map(({ points }) => points[at])));
  const { top, bottom, ...around } = frame(chart, DRAWING);
  const foot = why.some((words) => words !== null) ? 44 : 27;
  return {
    ...around,
    grid: {
      outerBoundsMode: 'none',
      left:
        24 + DIGIT * shown(Math.max(...series.flatMap(({ points }) => points.map(({ value }) => value ?? 0)))).length,
      right: 24,
      top: top + 16,
      bottom: bottom + foot,
    },
    xAxis: {
      type: 'category',
      data: labels.map(
        (label, at) => `${many ? label.replace('年', '') : label}${why[at] ? `\n{gap|${why[at]}}` : ''}`,
      ),
      axisLine: { lineStyle: { color: PALE } },
      axisTick: { show: false },
      axisLabel: {
        interval: labels.length > 12 ? 'auto' : 0,
        color: INK,
        fontFamily: FAMILY,
        fontSize: many ? 10 : 12,
        lineHeight: 17,
        rich: { gap: { color: PALE, fontSize: many ? 9 : 11, fontFamily: FAMILY } },
      },
    },
    yAxis: {
      type: 'value',
      min: ({ min }: { min: number }) => Math.min(0, min),
      splitLine: { lineStyle: { color: LINES } },
      axisLabel: { color: PALE, fontFamily: FAMILY, fontSize: 11, formatter: shown },
      minInterval: unit === '件' ? 1 : 0,
    },
    series: series.map(({ name, points }, row) => ({
      type: 'line',
      name,
      data: points.map(({ value }, at) => ({
        value,
        label: labelBeside(
          value,
          row,
          series.map((one) => one.points[at]),
        ),
      })),
      connectNulls: false,
      symbol: SYMBOLS[row % SYMBOLS.length],
      symbolSize: 8,
      lineStyle: { width: 2.5 },
      label: {
        show: true,
        formatter: ({ value }: { value: number }) => shown(value),
        color: COLOURS[row % COLOURS.length],
        fontFamily: FAMILY,
        fontSize: 13,
        fontWeight: 'bold',
        // Readable where the line runs behind it.
        textBorderColor: '#ffffff',
        textBorderWidth: 3,
      },
    })),
  };
}

/** The largest number of a year stands above its point, others below; what several lines share stands once. */
function labelBeside(value: number | null, row: number, points: readonly (Point | undefined)[]) {
  const values = points.map((point) => point?.value ?? null);
  const largest = Math.max(...values.filter((one) => one !== null));
  return {
    show: values.indexOf(value) === row,
    position: value === largest ? 'top' : value === 0 ? 'right' : 'bottom',
  };
}

const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'];

/** The word under a year that has a gap in every line; a year that only some lack has none. */
function whyAt(points: readonly (Point | undefined)[]): string | null {
  const gaps = points.flatMap((point) => (point && point.value === null ? [point.why] : []));
  return gaps.length === points.length ? (gaps[0] ?? null) : null;
}
