/** What any program over the same library has to do to get at the words of files: open each and take its text. */
import { readFileSync } from 'node:fs';

const [kind, ...files] = process.argv.slice(2);

const LIBRARIES = {
  async text() {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return (bytes) => decoder.decode(bytes);
  },
  async html() {
    const { load } = await import('cheerio');
    return (bytes) => load(bytes.toString('utf8'))('body').text();
  },
  async docx() {
    const { default: mammoth } = await import('mammoth');
    return async (buffer) => (await mammoth.convertToHtml({ buffer })).value;
  },
  async doc() {
    const { default: WordExtractor } = await import('word-extractor');
    return async (bytes) => (await new WordExtractor().extract(bytes)).getBody();
  },
  async pdf() {
    Object.assign(globalThis, { DOMMatrix: class {} });
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const assets = (folder) => new URL(`../../node_modules/pdfjs-dist/${folder}/`, import.meta.url).pathname;
    return async (bytes) => {
      const task = getDocument({
        data: new Uint8Array(bytes),
        cMapUrl: assets('cmaps'),
        standardFontDataUrl: assets('standard_fonts'),
        verbosity: 0,
      });
      const pdf = await task.promise;
      let length = 0;
      for (let page = 1; page <= pdf.numPages; page += 1)
        length += (await (await pdf.getPage(page)).getTextContent()).items.length;
      await task.destroy();
      return 'x'.repeat(length);
    };
  },
};

const read = await LIBRARIES[kind]();
await read(readFileSync(files[0]));
const started = performance.now();
let words = 0;
for (const file of files) words += (await read(readFileSync(file))).length;
const ms = performance.now() - started;
if (words === 0) throw new Error(`no words in ${kind} files`);
process.stdout.write(JSON.stringify({ ms, megabytes: process.resourceUsage().maxRSS / 1024 }));
