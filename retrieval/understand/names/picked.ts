import type { QueryPlan } from '../plan/plan.ts';

/** The question a person picks from those they were asked: by its number, by yes, or by naming what it is about. */
export function pickedFrom(
  plan: QueryPlan | null,
  reply: string,
  named: { readonly agencies: readonly { readonly id: string }[]; readonly body: boolean; readonly words: string },
): string | undefined {
  if (plan?.ask !== 'clarify') return undefined;
  const { choices, words } = plan;
  const [first] = choices;
  const count = BOTH.exec(reply)?.[1];
  const all = ALL.test(reply) || (count !== undefined && choices.length === '零一两三四五六七八'.indexOf(count));
  if (first && words !== '' && all) return first.question.replace(first.label, `各${words}`);
  const number = /^(?:选|就)?第?([一二三四五六七八1-8])(?:个|家|项|条)?(?:吧|呀)?$/.exec(reply)?.[1];
  if (number !== undefined) return choices['一二三四五六七八12345678'.indexOf(number) % 8]?.question;
  if (/^(?:是的?|对的?|嗯+|没错|就是(?:这个|它)?|好的?)[呀啊吧!！。]*$/.test(reply))
    return choices.length === 1 ? first?.question : undefined;
  const fitting = choices.filter(({ label }) => label === named.words || named.agencies.some(({ id }) => id === label));
  if (fitting.length === 1) return fitting[0]?.question;
  // 霁汀县的, where several of the name are stored: the one there.
  const there = !named.body && named.agencies.length > 0 && PLACE_ALONE.test(reply.replace(named.words, ''));
  if (first && words !== '' && there) return first.question.replace(first.label, `${named.words}${words}`);
  const [only, other] = named.body ? named.agencies : [];
  return first && only && !other ? first.question.replace(first.label, only.id) : undefined;
}

const PLACE_ALONE = /^(?:那|就|是|我(?:问|说|要)的是)*(?:的|那[个家]|这[个家]|里的)*[吧呢啊呀。]*$/;

/** 两个都要, 三家都看. */
const BOTH =
  /^(?:那|我)?([两三四五六七八])(?:个|家|边)?(?:局|县|区|市|镇|单位|机关)?都(?:要|看|列|查|说|算|给)(?:一下|看|出来|我)*[吧呀啊。!！]*$/;

/** 全部地区都要, 都看: all that bear the name. */
const ALL =
  /^(?:那|我)?(?:全部|所有|全|每个|各个?|都)的?(?:地区|地方|单位|机关|县区?|区县|市县|家|几个)?的?都?(?:要|看|列|查|说|算|给)?(?:一下|看|出来|我)*[吧呀啊。!！]*$/;
