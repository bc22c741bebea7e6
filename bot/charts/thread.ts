import { parentPort } from 'node:worker_threads';
import type { Chart } from '../../retrieval/chart.ts';
import { pictureOf } from './picture.ts';

/** The program of the thread that draws. What cannot be drawn ends it, and whoever waits is told. */
parentPort?.on('message', (chart: Chart) => parentPort?.postMessage(pictureOf(chart)));
