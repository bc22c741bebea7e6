import type { Context, MiddlewareFn } from 'telegraf';

const KEPT = 10_000;

/**
 * Lets every update through once, in the order of arrival. Telegram delivers again what it does not know to have arrived;
 * handlers of one delivery would otherwise overtake each other, some having a longer way than others.
 */
export function onceInOrder(): MiddlewareFn<Context> {
  const seen = new Set<number>();
  let last: Promise<void> = Promise.resolve();
  return async (ctx, next) => {
    const id = ctx.update.update_id;
    if (seen.has(id)) return;
    seen.add(id);
    if (seen.size > KEPT) {
      const [oldest] = seen;
      if (oldest !== undefined) seen.delete(oldest);
    }
    const handled = last.then(next);
    last = handled.catch(() => {}); // Reported by the bot; the next update is not to suffer.
    await handled;
  };
}
