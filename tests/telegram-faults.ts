import type { ServerResponse } from 'node:http';

/** What a call gets instead of its result. */
export type Fault =
  | {
      readonly code: number;
      readonly description: string;
      readonly retryAfter?: number;
      /** The supergroup that a group became. */
      readonly migrateTo?: number;
    }
  | 'reset'
  | 'html'
  | 'garbage'
  | 'slow'
  | 'silence';

/** Faults that wait for their calls. */
export function createFaults() {
  const faults: { method: string; fault: Fault; chat: number | undefined }[] = [];
  let always: { readonly method: string; readonly fault: (chat: unknown) => Fault | undefined } | null = null;
  const supergroups = new Map<unknown, number>();
  return {
    /** The fault that a call meets. */
    next(method: string, chat: unknown): Fault | undefined {
      const migrateTo = supergroups.get(chat);
      if (migrateTo !== undefined)
        return { code: 400, description: 'Bad Request: group chat was upgraded to a supergroup chat', migrateTo };
      const at = faults.findIndex((one) => one.method === method && (one.chat ?? chat) === chat);
      if (at >= 0) return faults.splice(at, 1)[0]?.fault;
      return always?.method === method ? always.fault(chat) : undefined;
    },
    /** The next call of the method, to this chat if one is named, goes wrong; `download` is that of a file. */
    fail(method: string, fault: Fault, chat?: number): void {
      faults.push({ method, fault, chat });
    },
    /** Nothing can be done in a group from now on that became a supergroup. */
    upgrade(group: number, supergroup: number): void {
      supergroups.set(group, supergroup);
    },
    /** Every call of the method goes wrong from now on; `null` ends that. */
    failAlways(method: string, fault: Fault | null): void {
      always = fault === null ? null : { method, fault: () => fault };
    },
    /** Calls of the method go wrong from now on as this says of each, by its chat. */
    failSome(method: string, fault: (chat: unknown) => Fault | undefined): void {
      always = { method, fault };
    },
  };
}

export function reply(response: ServerResponse, body: unknown, status = 200): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

export function fail(response: ServerResponse, fault: Fault): void {
  if (fault === 'silence') return;
  if (fault === 'reset') response.socket?.resetAndDestroy();
  else if (fault === 'garbage')
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true,"result":[');
  else if (fault === 'slow') trickle(response);
  else if (fault === 'html') response.writeHead(200, { 'content-type': 'text/html' }).end('<html>bad gateway</html>');
  else {
    const { code, description, retryAfter, migrateTo } = fault;
    const parameters = { retry_after: retryAfter, migrate_to_chat_id: migrateTo };
    reply(response, { ok: false, error_code: code, description, parameters }, code);
  }
}

/** A byte now and then, and never the end. */
function trickle(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
}
