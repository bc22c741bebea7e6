import type { IncomingMessage } from 'node:http';

/** A file in a form. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What a call carries, as JSON or as a form. */
export async function payloadOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const [, boundary] = /boundary=([^;]+)/.exec(request.headers['content-type'] ?? '') ?? [];
  if (boundary !== undefined) return formOf(body, boundary);
  return body.length === 0 ? {} : JSON.parse(body.toString('utf8'));
}

/** The fields of a form with files, read as the server reads them: numbers and JSON are words here. */
function formOf(body: Buffer, boundary: string): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  const mark = Buffer.from(`--${boundary}`);
  for (let start = body.indexOf(mark); start >= 0; ) {
    const end = body.indexOf(mark, start + mark.length);
    if (end < 0) break;
    const part = body.subarray(start + mark.length + 2, end - 2);
    const gap = part.indexOf('\r\n\r\n');
    const head = part.subarray(0, gap).toString('utf8');
    const content = part.subarray(gap + 4);
    const name = /name="([^"]*)"/.exec(head)?.[1] ?? '';
    const file = /filename="([^"]*)"/.exec(head)?.[1];
    fields[name] = file === undefined ? fieldOf(name, content.toString('utf8')) : { name: file, bytes: content };
    start = end;
  }
  return fields;
}

function fieldOf(name: string, content: string): unknown {
  if (name === 'chat_id' || name === 'message_thread_id') return Number(content);
  return name === 'reply_parameters' || name === 'reply_markup' ? JSON.parse(content) : content;
}
