import type { QueryPlan } from '../plan/plan.ts';

/** The question a person picks from those they were asked: by its number, by yes, or by naming what it is about. */
export function pickedFrom(
  plan: QueryPlan | null,
  reply: string,
  named: { readonly agencies: readonly { readonly id: string }[]; readonly body: boolean; readonly words: string },
): string | undefined {
  if (plan?.ask !== 'clarify') return undefined;
  const { choices } = plan;
  const [first] = choices;
  const number = /^(?:选|就)?第?([一二三四五六七八1-8])(?:个|家|项|条)?(?:吧|呀)?$/.exec(reply)?.[1];
  if (number !== undefined) return choices['一二三四五六七八12345678'.indexOf(number) % 8]?.question;
  if (/^(?:是的?|对的?|嗯+|没错|就是(?:这个|它)?|好的?)[呀啊吧!！。]*$/.test(reply))
    return choices.length === 1 ? first?.question : undefined;
  const fitting = choices.filter(({ label }) => label === named.words || named.agencies.some(({ id }) => id === label));
  if (fitting.length === 1) return fitting[0]?.question;
  const [only, other] = named.body ? named.agencies : [];
  return first && only && !other ? first.question.replace(first.label, only.id) : undefined;
}
