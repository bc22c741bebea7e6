import { readFileSync } from 'node:fs';

/** How much memory a process holds; `null` where that cannot be told (not Linux, or it has ended). */
export function megabytesOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
