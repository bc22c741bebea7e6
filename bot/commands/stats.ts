import { today } from '../../db/today.ts';
import type { AnswerKind } from '../../retrieval/answer/answer.ts';
import type { Hindrance } from '../../retrieval/model/consultation.ts';
import type { RefusalReason } from '../../retrieval/understand/plan/refusals.ts';
import { print, printJson } from '../terminal/output.ts';
import { type CommonOptions, withApp } from './command.ts';
import { type Counts, type Stats, statsOf, type Times } from './stats/stats.ts';

/** Counts the answers that are kept: kinds, times, what a language model was asked, and what people think of them. */
export async function stats(options: CommonOptions): Promise<void> {
  await withApp(options, async ({ store, settings }) => {
    const counted = statsOf(await store.answers.measured(), await store.answers.opinions());
    const limit = settings.NIANBAO_MODEL_TOKENS;
    const { tokens } = await store.modelUse.of(today());
    if (options.json) printJson({ ...counted, today: { tokens, limit } });
    else for (const line of [...linesOf(counted), `今天模型已用 ${tokens} token，上限 ${limit}`]) print(line);
  });
}

function linesOf({ answers, kinds, refusals, channels, planners, times, model, feedback }: Stats): string[] {
  if (answers === 0) return ['还没有回答过问题。'];
  return [
    `回答 ${answers} 次（${listed(channels, CHANNELS)}）`,
    `种类：${listed(kinds, KINDS)}`,
    ...(Object.keys(refusals).length > 0 ? [`没有答出的理由：${listed(refusals, REASONS)}`] : []),
    `理解：规则 ${planners.rules ?? 0}，模型 ${planners.model ?? 0}`,
    `用时：${timesWords(times)}`,
    `评价：好 ${feedback.good}，不好 ${feedback.bad}`,
    ...(model.answers === 0
      ? ['没有用过语言模型']
      : [
          `语言模型（${Object.keys(model.models).join('、')}）：用于 ${model.answers} 次回答，调用 ${model.calls} 次，发出 ${model.tokensIn} token，写回 ${model.tokensOut} token`,
          `模型用时：${timesWords(model.times)}`,
          `提示词版本：${listed(model.prompts)}`,
          ...(Object.keys(model.troubles).length > 0 ? [`模型出的问题：${listed(model.troubles, HINDRANCES)}`] : []),
        ]),
  ];
}

function listed(counts: Counts, names: Readonly<Record<string, string>> = {}): string {
  return Object.entries(counts)
    .map(([word, count]) => `${names[word] ?? word} ${count}`)
    .join('，');
}

const CHANNELS = { terminal: '终端', telegram: 'Telegram' } as const;

const KINDS: Readonly<Record<AnswerKind, string>> = {
  figure: '数字',
  computed: '计算',
  list: '列表',
  passages: '原文',
  diff: '写法对比',
  checks: '核对',
  coverage: '收录情况',
  definition: '解释',
  help: '帮助',
  clarify: '反问',
  refusal: '没有答出',
};

const REASONS: Readonly<Record<RefusalReason, string>> = {
  not_stored: '未收录',
  not_in_form: '表里没有',
  unread: '表没读出来',
  blank: '空白',
  private: '个案和隐私',
  cause: '问原因',
  forecast: '问以后',
  judgement: '要评价',
  invention: '要编造',
  out_of_scope: '与年报无关',
  unclear: '没看懂',
};

const HINDRANCES: Readonly<Record<Hindrance, string>> = {
  busy: '服务器繁忙',
  slow: '超时',
  failing: '服务器出错',
  denied: '服务器拒绝',
  stopped: '中断',
  resting: '连续出错后暂停',
  limit: '达到上限',
};

function timesWords({ median, p95, longest }: Times): string {
  return `一半在 ${median} 毫秒以内，95% 在 ${p95} 毫秒以内，最长 ${longest} 毫秒`;
}
