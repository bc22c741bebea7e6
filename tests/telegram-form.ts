import type { IncomingMessage } from 'node:http';

/** A file in a form. */
export interface UploadedFile {
  readonly name: string;
  readonly content: string;
}

/** What a call carries, as JSON or as a form. */
export async function payloadOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString('utf8');
  const [, boundary] = /boundary=([^;]+)/.exec(request.headers['content-type'] ?? '') ?? [];
  if (boundary !== undefined) return formOf(body, boundary);
  return body === '' ? {} : JSON.parse(body);
}

/** The fields of a form with files, read as the server reads them: numbers and JSON are words here. */
function formOf(body: string, boundary: string): Record<string, unknown> {
  const parts = body.split(`--${boundary}`).slice(1, -1);
  return Object.fromEntries(
    parts.map((part) => {
      const [head = '', ...words] = part.split('\r\n\r\n');
      const content = words.join('\r\n\r\n').replace(/\r\n$/, '');
      const name = /name="([^"]*)"/.exec(head)?.[1] ?? '';
      const file = /filename="([^"]*)"/.exec(head)?.[1];
      return [name, file === undefined ? fieldOf(name, content) : ({ name: file, content } satisfies UploadedFile)];
    }),
  );
}

function fieldOf(name: string, content: string): unknown {
  if (name === 'chat_id' || name === 'message_thread_id') return Number(content);
  return name === 'reply_parameters' || name === 'reply_markup' ? JSON.parse(content) : content;
}
