import { afterEach, describe, expect, it } from 'vitest';
import type { AccessSettings } from '../../bot/telegram/access/access.ts';
import { nameless } from '../../bot/telegram/nameless.ts';
import type { Ask } from '../../retrieval/ask.ts';
import { NEW_DIALOGUE } from '../../retrieval/understand/dialogue.ts';
import { messageOf } from '../telegram-people.ts';
import { answerOf, byHand, handled, openStage, restarted, type Stage } from './telegram-stage.ts';

let stage: Stage;
afterEach(() => stage.close());

const GROUP = -100;
const SUPERGROUP = -1_001_000_000_100;
const ANNA = 11;
const ASKED = { from: ANNA };

/** Says what was asked before; each answer has a button. */
const ask: Ask = async (question, before = NEW_DIALOGUE) => {
  const plan = { ask: 'phrase', agency: null, year: null, region: null, words: question } as const;
  const earlier = before.plan?.ask === 'phrase' ? before.plan.words : '';
  return answerOf(question, `${question}，此前：${earlier}`, { plan, next: [{ label: '再问', question: '行政复议' }] });
};

describe('a group that becomes a supergroup', () => {
  it('gets an answer in flight there, once, as a reply to nothing', async () => {
    const slow = byHand();
    stage = await openStage(async (question) => {
      await slow.promise;
      return answerOf(question, '19件。');
    });
    stage.server.say(GROUP, '@nianbao_bot 收到几件', ASKED);
    await stage.server.called('sendChatAction');
    stage.server.upgrade(GROUP, SUPERGROUP);
    slow.keep();
    const [answer] = await stage.server.sent(1);
    expect(answer).toMatchObject({ chat: SUPERGROUP, text: '19件。' });
    expect(answer?.payload).not.toHaveProperty('reply_parameters');
    await handled(stage, stage.server.say(SUPERGROUP, '@nianbao_bot 再问', ASKED));
    expect(stage.server.messages.map(({ chat }) => chat)).toEqual([SUPERGROUP, SUPERGROUP]);
    expect(stage.logged.join('')).not.toContain('given up');
  });

  it('gets the whole of an answer that was growing in the group', async () => {
    const slow = byHand();
    stage = await openStage(async (question, _before, how) => {
      how?.onLine?.(['19件。']);
      await slow.promise;
      return answerOf(question, '19件，另有1件结转。');
    });
    stage.server.say(GROUP, '@nianbao_bot 收到几件', ASKED);
    await stage.server.sent(1);
    stage.server.upgrade(GROUP, SUPERGROUP);
    stage.server.tellUpgrade(GROUP, SUPERGROUP);
    slow.keep();
    expect((await stage.server.sent(2))[1]).toMatchObject({ chat: SUPERGROUP, text: '19件，另有1件结转。' });
    expect(stage.server.edits).toEqual([]);
  });

  it('goes on with its dialogues, its buttons and its place on the list, also after a restart', async () => {
    const access: AccessSettings = { mode: 'list', admins: [], allowed: [GROUP] };
    stage = await openStage(ask, undefined, access);
    stage.server.say(GROUP, '@nianbao_bot 新收', ASKED);
    const [answer] = await stage.server.sent(1);
    if (!answer) throw new Error('no answer');
    stage.server.upgrade(GROUP, SUPERGROUP);
    await handled(stage, stage.server.tellUpgrade(GROUP, SUPERGROUP));
    stage.server.say(SUPERGROUP, '@nianbao_bot 结转', ASKED);
    expect((await stage.server.sent(2))[1]?.text).toContain('结转，此前：新收');
    stage = await restarted(stage, ask, access);
    for (const chat of [SUPERGROUP, GROUP]) stage.server.press({ ...answer, chat }, '再问', ANNA);
    const pressed = (await stage.server.sent(4)).slice(2);
    expect(pressed.map(({ chat, text }) => [chat, text.split('\n')[0]])).toEqual([
      [SUPERGROUP, '问：行政复议'],
      [SUPERGROUP, '问：行政复议'],
    ]);
  });

  it('is still the one who asked, where its admins write in its name', async () => {
    stage = await openStage(ask);
    const say = (chat: number, text: string, update_id: number) =>
      stage.server.deliver({
        update_id,
        message: { ...messageOf(update_id, chat, text, ASKED), sender_chat: { id: chat, type: 'supergroup' } },
      });
    await handled(stage, say(GROUP, '@nianbao_bot 新收', 1));
    await handled(stage, stage.server.tellUpgrade(GROUP, SUPERGROUP));
    await stage.log.flush();
    expect(await stage.store.answers.all()).toMatchObject([{ asker: nameless(GROUP) }]);
    await handled(stage, say(SUPERGROUP, '/forget', 5000));
    expect(await stage.store.answers.all()).toEqual([]);
  });
});
