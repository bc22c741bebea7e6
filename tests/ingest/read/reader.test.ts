import { spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { IngestError, UnreadableFileError } from '../../../ingest/errors.ts';
import { openReader, type Reader } from '../../../ingest/read/reader.ts';
import { hasEnded, hostileProgram, isRunning, pageThatMakesIt, pidIn } from './hostile-files.ts';

const open: Reader[] = [];

function hostileReader(limits = { milliseconds: 1500, megabytes: 300 }): Reader {
  const reader = openReader(limits, hostileProgram);
  open.push(reader);
  return reader;
}

afterAll(async () => {
  await Promise.all(open.map((reader) => reader.close()));
});

/** What reading a page is refused with. */
async function refusalOf(reader: Reader, deed: string): Promise<IngestError> {
  const error: unknown = await reader.read(pageThatMakesIt(deed), `${deed}.html`).catch((thrown: unknown) => thrown);
  if (!(error instanceof IngestError)) throw new Error(`${deed}: no refusal`, { cause: error });
  return error;
}

describe('a file that its reader cannot survive', () => {
  const reader = hostileReader();
  const patient = hostileReader({ milliseconds: 20_000, megabytes: 200 });

  it.each([
    ['loop', 'too_slow', /超过 1\.5 秒，已停止；请换一种格式/],
    ['wait for ever', 'too_slow', /超过 1\.5 秒/],
    ['memory', 'too_large', /内存超过 200 MB，已停止；请换一种格式/],
    ['heap', 'too_large', /内存超过 200 MB/],
    ['abort', 'crashed', /程序出错.*请换一种格式/],
    ['exit', 'crashed', /程序出错/],
    ['throw', 'crashed', /程序出错/],
    ['throw a function', 'crashed', /程序出错/],
    ['throw something wordless', 'crashed', /程序出错/],
    ['give a function', 'crashed', /程序出错/],
    ['give too much', 'too_large', /超过 200 万字/],
  ])('is refused with words for people, and the next one is read: %s', async (deed, code, words) => {
    const one = code === 'too_large' ? patient : reader;
    const [refusal, next] = await Promise.all([refusalOf(one, deed), one.read(pageThatMakesIt('good'), 'b.html')]);
    expect(refusal.code).toBe(code);
    expect(refusal.userMessage).toMatch(words);
    expect(refusal.message).toContain(`${deed}.html`);
    expect(next.text).toMatch(/^b\.html read by \d+$/);
  });

  it('does not take others with it: of 20 files with three such ones 17 are read', async () => {
    const deeds = Array.from({ length: 20 }, (_, at) => ({ 4: 'loop', 9: 'abort', 14: 'memory' })[at] ?? 'good');
    const results = await Promise.allSettled(deeds.map((deed, at) => reader.read(pageThatMakesIt(deed), `${at}.html`)));
    const read = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.text.split(' ')[0]] : []));
    const codes = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
    expect(read).toHaveLength(17);
    expect(read[4]).toBe('5.html');
    expect(codes).toEqual(['too_slow', 'crashed', 'too_large']);
  });

  it('does not keep the program from other work', async () => {
    const hanging = refusalOf(reader, 'loop');
    let ticks = 0;
    const clock = setInterval(() => {
      ticks += 1;
    }, 10);
    await hanging;
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(30);
  });
});

describe('the process that reads files', () => {
  it('is the same for one good file after another, and for refused ones', async () => {
    const reader = hostileReader({ milliseconds: 20_000, megabytes: 512 });
    const first = pidIn((await reader.read(pageThatMakesIt('good'), '1.html')).text);
    const refusal = await refusalOf(reader, 'refuse');
    const last = pidIn((await reader.read(pageThatMakesIt('good'), '2.html')).text);
    expect(refusal).toBeInstanceOf(UnreadableFileError);
    expect(refusal.message).toBe('refuse.html: 这是加密的文件');
    expect(refusal.userMessage).toBe('无法读取：这是加密的文件');
    expect(last).toBe(first);
  });

  it('is replaced when half of the memory that a file may take stays taken', async () => {
    const reader = hostileReader({ milliseconds: 20_000, megabytes: 300 });
    const first = pidIn((await reader.read(pageThatMakesIt('keep memory'), '1.html')).text);
    const next = pidIn((await reader.read(pageThatMakesIt('good'), '2.html')).text);
    expect(next).not.toBe(first);
    expect(isRunning(first)).toBe(false);
  });

  it('is replaced when it fell after it had read a file, and the next file does not pay for that', async () => {
    const reader = hostileReader({ milliseconds: 20_000, megabytes: 512 });
    const read = [
      reader.read(pageThatMakesIt('later crash'), 'a.html'),
      reader.read(pageThatMakesIt('good'), 'b.html'),
    ];
    await expect(Promise.all(read)).resolves.toHaveLength(2);
    await pause(300);
    expect((await reader.read(pageThatMakesIt('good'), 'c.html')).text).toMatch(/^c\.html/);
  });

  it('is not told of keys and tokens', async () => {
    process.env.TELEGRAM_BOT_TOKEN = '1:canary-token';
    process.env.OPENAI_API_KEY = 'canary-key';
    process.env.NODE_OPTIONS = '--no-deprecation';
    try {
      const { text } = await hostileReader().read(pageThatMakesIt('environment'), 'a.html');
      expect(text).toContain('PATH');
      expect(text).not.toMatch(/canary|TOKEN|KEY|NODE_OPTIONS/);
    } finally {
      for (const name of ['TELEGRAM_BOT_TOKEN', 'OPENAI_API_KEY', 'NODE_OPTIONS']) delete process.env[name];
    }
  });

  it('reaches no network, no program and no thread', async () => {
    let connections = 0;
    const server = net.createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const { text } = await hostileReader().read(pageThatMakesIt(`network port ${port}`), 'a.html');
    server.close();
    expect(text).toBe(Array(9).fill('refused').join(' '));
    expect(connections).toBe(0);
  });

  it('may print what it likes, and nothing of it is seen', async () => {
    const program = spawnParent('print');
    const printed = await program.printed;
    expect(printed.out).toMatch(/^a\.html read by \d+\nprinted\n$/);
    expect(printed.errors).toBe('');
  });

  it('is gone when the reader is closed, and files in hand are refused', async () => {
    const reader = hostileReader({ milliseconds: 20_000, megabytes: 512 });
    const pid = pidIn((await reader.read(pageThatMakesIt('good'), 'a.html')).text);
    const hanging = refusalOf(reader, 'loop');
    const waiting = refusalOf(reader, 'good');
    await pause(200);
    await reader.close();
    expect(isRunning(pid)).toBe(false);
    expect((await hanging).code).toBe('stopped');
    expect((await waiting).code).toBe('stopped');
    expect((await refusalOf(reader, 'good')).code).toBe('stopped');
  });

  it('does not keep a program running that forgot to close its reader', async () => {
    const { out, status } = await spawnParent('end').printed;
    expect(status).toBe(0);
    expect(await hasEnded(pidIn(out))).toBe(true);
  });

  it('ends when the program is killed, even in a loop without end', async () => {
    const { child, printed } = spawnParent('hang');
    const [piece] = await once(child.stdout, 'data');
    const pid = pidIn(String(piece));
    await pause(500);
    expect(isRunning(pid)).toBe(true);
    child.kill('SIGKILL');
    await printed;
    expect(await hasEnded(pid)).toBe(true);
  });
});

/** A program that reads a good file and then does something else with its reader. */
function spawnParent(then: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'idle-parent.ts'), then], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    out += piece;
  });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    errors += piece;
  });
  const printed = once(child, 'close').then(([status]) => ({ out, errors, status }));
  return { child, printed };
}
