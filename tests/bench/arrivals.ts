import { Worker } from 'node:worker_threads';

/**
 * Calls `arrive` every so many milliseconds with the time (of the wall clock) at which another thread sent the message,
 * so that a wait for a busy main thread is seen.
 */
export function openArrivals(every: number, arrive: (sentAt: number) => unknown) {
  const worker = new Worker(
    `const { parentPort } = require('node:worker_threads');
     setInterval(() => parentPort.postMessage(performance.timeOrigin + performance.now()), ${every});`,
    { eval: true },
  );
  worker.on('message', arrive);
  return {
    async close(): Promise<void> {
      await worker.terminate();
    },
  };
}
