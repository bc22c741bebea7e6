import type { Line } from '../../retrieval/answer/answer.ts';
import { editedMessage } from './edited-message.ts';
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

const HEAD = '正在整理，核对过的先给您看：';
const GIVEN_UP = '这次没有整理完。';

export function growingMessage(outbox: Outbox, place: Place): Growing {
  const lines: Line[] = [];
  const message = editedMessage(outbox, place);
  return {
    line(line) {
      lines.push(line);
      message.say(renderLines([[HEAD], ...lines])[0] ?? '');
    },
    replace: message.end,
    async giveUp() {
      const at = await message.stop();
      if (at !== null) await outbox.edit(place, at, GIVEN_UP);
    },
  };
}
