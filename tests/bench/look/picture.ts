import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { WIDTH } from './page.ts';

/** Takes a picture as high as the page, which the browser measures first; the picture's path. */
export function picture(path: string, page: string): string {
  const html = `${path}.html`;
  const png = `${path}.png`;
  writeFileSync(html, `${page}<script>document.title = document.documentElement.scrollHeight;</script>`);
  const dom = browse(html, ['--dump-dom', `--window-size=${WIDTH},10`]);
  const [, height = '2000'] = /<title>(\d+)/.exec(dom) ?? [];
  browse(html, ['--force-device-scale-factor=2', `--window-size=${WIDTH},${height}`, `--screenshot=${png}`]);
  return png;
}

function browse(html: string, options: readonly string[]): string {
  const { status, error, stdout, stderr } = spawnSync(
    process.env.CHROMIUM ?? 'chromium',
    ['--headless', '--no-sandbox', '--hide-scrollbars', ...options, pathToFileURL(html).href],
    { encoding: 'utf8', timeout: 60_000, maxBuffer: 64 * 1024 * 1024 },
  );
  if (error || status !== 0) throw new Error(`no picture of ${html}: ${error?.message ?? stderr}`);
  return stdout;
}
