import { setTimeout as pause } from 'node:timers/promises';
import type { Line } from '../../retrieval/answer/answer.ts';
import type { Outbox, Outgoing } from './outbox.ts';
import type { Place } from './place.ts';
import { renderLines } from './render.ts';

/** A message that shows checked lines while their answer is still being made, and becomes the answer in the end. */
export interface Growing {
  /** One more line; it is shown as soon as the chat can bear another change. */
  readonly line: (line: Line) => void;
  /** Puts the answer where the lines stood; sends it when none were shown. The number of its last message, as `Outbox.send` has it. */
  replace(outgoing: Outgoing): Promise<number | null>;
  /** Takes the lines back: there will be no answer. */
  giveUp(): Promise<void>;
}

/** Milliseconds between two changes of a message. */
const EVERY = 1500;
const HEAD = '正在整理，核对过的先给您看：';
const GIVEN_UP = '这次没有整理完。';

export function growingMessage(outbox: Outbox, place: Place, every = EVERY): Growing {
  const lines: Line[] = [];
  const ended = new AbortController();
  let shown = 0;
  let message: number | null = null;
  let next = 0;
  let showing: Promise<void> | undefined;

  async function show(): Promise<void> {
    while (shown < lines.length) {
      await turn(ended.signal);
      if (ended.signal.aborted) return;
      shown = lines.length;
      const [html = ''] = renderLines([[HEAD], ...lines]);
      if (message === null) message = await outbox.send(place, { pieces: [html] });
      else await outbox.edit(place, message, html);
      next = performance.now() + every;
    }
  }

  async function turn(signal?: AbortSignal): Promise<void> {
    const wait = next - performance.now();
    // A wait that is cut short is no fault: the answer is there.
    if (wait > 0) await pause(wait, undefined, signal ? { signal } : {}).catch(() => {});
  }

  async function end(): Promise<number | null> {
    ended.abort();
    await showing;
    if (message !== null) await turn();
    return message;
  }

  return {
    line(line) {
      lines.push(line);
      showing ??= show().finally(() => {
        showing = undefined;
      });
    },
    async replace(outgoing) {
      const at = await end();
      const [first = '', ...rest] = outgoing.pieces;
      const { pieces: _, keyboard, ...files } = outgoing;
      const isOne = rest.length === 0;
      if (at === null || !(await outbox.edit(place, at, first, isOne ? keyboard : undefined)))
        return await outbox.send(place, outgoing);
      if (isOne && Object.keys(files).length === 0) return at;
      return (await outbox.send(place, { ...files, pieces: rest, ...(isOne || !keyboard ? {} : { keyboard }) })) ?? at;
    },
    async giveUp() {
      const at = await end();
      if (at !== null) await outbox.edit(place, at, GIVEN_UP);
    },
  };
}
