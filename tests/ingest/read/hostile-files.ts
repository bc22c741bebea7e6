/** The program that does what a file says, instead of reading it. */
export const hostileProgram = new URL('./hostile-child.ts', import.meta.url);

/** A web page that makes that program do something. */
export function pageThatMakesIt(deed: string): Uint8Array {
  return Buffer.from(`<html><!-- ${deed} --><body>政府信息公开</body></html>`);
}

/** Whether a process is there. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until a process has ended; `false` when it has not after ten seconds. */
export async function hasEnded(pid: number): Promise<boolean> {
  for (let wait = 0; wait < 100 && isRunning(pid); wait += 1) await new Promise((done) => setTimeout(done, 100));
  return !isRunning(pid);
}

/** The id of the process that said it had read a file. */
export function pidIn(text: string): number {
  return Number(/read by (\d+)/.exec(text)?.[1]);
}
