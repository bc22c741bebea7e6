import type { ServerResponse } from 'node:http';

export type Update = { readonly update_id: number } & Record<string, unknown>;

interface Webhook {
  readonly url: string;
  readonly secret: string | undefined;
}

/** How a Bot API server hands over updates: to who polls, or by calling a webhook until it takes them. */
export function createUpdates(reply: (response: ServerResponse, body: unknown, status?: number) => void) {
  const pending: Update[] = [];
  let poll: { answer(): void; refuse(): void } | undefined;
  let webhook: Webhook | undefined;
  let allowed: readonly string[] = [];
  let pushing = Promise.resolve();
  let closed = false;

  const isAllowed = (update: Update) => allowed.length === 0 || allowed.some((kind) => kind in update);

  /** One after the other; what is not taken is brought again a little later. */
  async function push(update: Update): Promise<void> {
    for (let times = 0; times < 100 && webhook && !closed; times += 1) {
      const headers = {
        'content-type': 'application/json',
        ...(webhook.secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': webhook.secret }),
      };
      const given = await fetch(webhook.url, { method: 'POST', headers, body: JSON.stringify(update) }).catch(
        () => null,
      );
      if (given?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  function conflict(response: ServerResponse, why: string): void {
    reply(response, { ok: false, error_code: 409, description: `Conflict: ${why}` }, 409);
  }

  return {
    fetch(response: ServerResponse, { offset, limit, timeout, allowed_updates }: Record<string, unknown>) {
      if (webhook) return conflict(response, "can't use getUpdates method while webhook is active");
      poll?.refuse();
      if (allowed_updates) allowed = allowed_updates as string[];
      while (pending[0] && pending[0].update_id < Number(offset ?? 0)) pending.shift();
      const ready = () => pending.filter(isAllowed).slice(0, Number(limit ?? 100));
      const done = (act: () => void) => () => {
        clearTimeout(timer);
        poll = undefined;
        act();
      };
      const answer = done(() => reply(response, { ok: true, result: ready() }));
      const refuse = done(() => conflict(response, 'terminated by other getUpdates request'));
      const timer = setTimeout(answer, Number(timeout ?? 0) * 1000);
      if (ready().length > 0) return answer();
      poll = { answer, refuse };
      response.on('close', () => {
        clearTimeout(timer);
        if (poll?.answer === answer) poll = undefined;
      });
    },
    deliver(update: Update): Update {
      if (webhook) {
        if (isAllowed(update)) pushing = pushing.then(() => push(update));
      } else {
        pending.push(update);
        poll?.answer();
      }
      return update;
    },
    /** What a call about the webhook gives. */
    webhook(method: string, { url, secret_token, allowed_updates }: Record<string, unknown>): unknown {
      if (method === 'setWebhook') {
        webhook = { url: String(url), secret: secret_token as string | undefined };
        if (allowed_updates) allowed = allowed_updates as string[];
        for (const update of pending.splice(0)) this.deliver(update);
      }
      if (method === 'deleteWebhook') webhook = undefined;
      return method === 'getWebhookInfo' ? { url: webhook?.url ?? '', pending_update_count: pending.length } : true;
    },
    close(): void {
      closed = true;
    },
  };
}
