import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../db/store.ts';
import { IngestError } from '../../../ingest/errors.ts';
import { bytesOf } from '../../../ingest/files.ts';
import { readReport } from '../../../ingest/ingest.ts';
import { MAX_BYTES } from '../../../ingest/read/limits.ts';
import { openReader } from '../../../ingest/read/reader.ts';
import { shownName } from '../../../ingest/read/shown-name.ts';
import { storeAll } from '../../../ingest/storing.ts';
import { fictionalReport } from '../../fixtures/fictional-report.ts';

const report = Buffer.from(fictionalReport());
const TRICKS: readonly string[] = [
  ...['../../外面.txt', '..\\..\\外面.txt', '/etc/passwd', 'C:\\Windows\\win.ini', '\\\\server\\share\\a.txt'],
  ...['~/.ssh/id_rsa', 'file:///etc/passwd', 'http://127.0.0.1/a.txt', '/dev/zero', '/proc/self/environ'],
  ...['a\0.txt', '报告.txt\0.exe', 'a\n二、主动公开.txt', 'a\r\nb.txt', 'a\u001b[31mred.txt', 'a\u0007b\u0008.txt'],
  ...['报告\u202etxt.exe', '\u2066a\u2069.txt', '\u200e报告.txt', '报\u200b告.txt', '\ufeff报告.txt', 'a\u2028b.txt'],
  ...['CON', 'NUL.txt', 'COM1', 'aux.pdf', '.', '..', '...', '', ' ', '-rf', '--db=x', '$(reboot).txt', '`id`.txt'],
  ...['a;rm -rf ~.txt', '<script>alert(1)</script>.html', '*?[a-z].txt', '%2e%2e%2fa.txt', `${'长'.repeat(300)}.pdf`],
  ...['../'.repeat(100), '\ud800报告.txt', `e${'\u0301'.repeat(200)}.txt`],
];

describe('the name of a file', () => {
  it('is only a name: forty tricks in it change neither what is read nor a single file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-names-'));
    const [inside, before] = [join(folder, 'inside'), process.cwd()];
    mkdirSync(inside);
    process.chdir(inside);
    const reader = openReader();
    try {
      for (const file of TRICKS) {
        const document = await reader.read(report, file);
        const { identity } = readReport(document, file);
        expect([identity.agency.name, identity.year]).toEqual(['云溪县林业局', 2024]);
      }
    } finally {
      process.chdir(before);
      await reader.close();
    }
    expect(TRICKS.length).toBeGreaterThanOrEqual(40);
    expect([readdirSync(folder), readdirSync(inside)]).toEqual([['inside'], []]);
  });

  it('is no place in the store: originals lie under the hash of their bytes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-names-'));
    const store = await openStore(join(folder, 'store.db'));
    const reader = openReader();
    const files = await Promise.all(
      TRICKS.map(async (file, at) => {
        const bytes = Buffer.concat([report, Buffer.from(`第${at}份。\n`)]);
        const reading = readReport(await reader.read(bytes, file), file);
        return { file, bytes, sha256: createHash('sha256').update(bytes).digest('hex'), reading };
      }),
    );
    const results = await storeAll(store, files, '2025-01-22T09:30:00.000Z');
    expect([...results.values()].filter((result) => result.status === 'failed')).toEqual([]);
    await store.close();
    const written = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const originals = written.map((entry) => entry.name).filter((name) => !name.startsWith('store.db'));
    expect(originals.toSorted()).toEqual(files.map(({ sha256 }) => sha256).toSorted());
  });

  it.each(TRICKS)('is shown on one line, whole, with nothing unseen in it: %j', (file) => {
    const shown = shownName(file);
    expect([...shown].length).toBeLessThanOrEqual(120);
    expect(shown).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u);
  });

  it('stays as it is where it is plain, and keeps its ending where it is cut', () => {
    expect(shownName('云溪县林业局2024年政府信息公开工作年度报告（定稿）.pdf')).toBe(
      '云溪县林业局2024年政府信息公开工作年度报告（定稿）.pdf',
    );
    expect(shownName('报告\u202etxt.exe')).toBe('报告\\u202etxt.exe');
    expect(shownName('a\nb')).toBe('a\\u000ab');
    expect(shownName(`${'长'.repeat(300)}.pdf`)).toMatch(/^长{95}…长{20}\.pdf$/);
  });
});

describe('a path', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-paths-'));
  const pipe = join(folder, 'pipe.txt');
  execFileSync('mkfifo', [pipe]);
  const codeOf = (path: string) =>
    bytesOf(path).then(
      (bytes) => `${bytes.length} bytes`,
      (error: unknown) => (error instanceof IngestError ? `${error.code} ${error.userMessage}` : String(error)),
    );

  it('gives the bytes of a file, also through a link', async () => {
    writeFileSync(join(folder, 'a.txt'), report);
    symlinkSync(join(folder, 'a.txt'), join(folder, 'link.txt'));
    expect(Buffer.from(await bytesOf(join(folder, 'a.txt'))).equals(report)).toBe(true);
    expect(Buffer.from(await bytesOf(join(folder, 'link.txt'))).equals(report)).toBe(true);
  });

  it('to a file over the limit is refused before it is read', async () => {
    writeFileSync(join(folder, 'large.pdf'), '%PDF-');
    truncateSync(join(folder, 'large.pdf'), MAX_BYTES + 1);
    expect(await codeOf(join(folder, 'large.pdf'))).toMatch(/^too_large .*超过 20 MB/);
  });

  it.each([
    ['a device without end', '/dev/zero', /不是普通文件/],
    ['a pipe', pipe, /不是普通文件/],
    ['a folder', folder, /不是普通文件/],
    ['nothing', join(folder, 'none.txt'), /不存在/],
    ['a name with a zero in it', 'a\0.txt', /^unreadable 无法读取/],
  ])('to %s is refused', async (_what, path, words) => {
    expect(await codeOf(path)).toMatch(words);
  });
});
