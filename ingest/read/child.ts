import { lockProcess } from './locked.ts';
import type { ForeignKind } from './messages.ts';
import { endWithParent, type ReadBytes, serve } from './serve.ts';

/** The program that reads foreign files. A library is loaded when a file first needs it. */
const READERS: Readonly<Record<ForeignKind, () => Promise<ReadBytes>>> = {
  pdf: async () => (await import('./pdf.ts')).readPdf,
  html: async () => (await import('./html.ts')).readHtml,
  docx: async () => (await import('./docx.ts')).readDocx,
  doc: async () => (await import('./doc.ts')).readDoc,
};

/**
 * pdf.js wants this when it is loaded, for drawing. Nothing is drawn here, and the library that would bring it is native
 * code, which this process may not load.
 */
Object.assign(globalThis, { DOMMatrix: class {} });
endWithParent();
lockProcess();
serve((kind) => READERS[kind]());
