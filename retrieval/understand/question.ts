import { foldText } from '../../db/fold.ts';

/** A question being read: what has been understood is taken out, and what is left over can be told. */
export interface Question {
  /** As typed. */
  readonly typed: string;
  /** Folded (see `db/fold.ts`), before anything was taken; words said around a question are dropped. */
  readonly folded: string;
  /** What has not been understood yet; taken words are replaced by spaces, so that places stay. */
  readonly left: string;
}

/**
 * Words around a question that are about the person or to the machine, never about a report: 我有个问题，… · 我是律师，… ·
 * 忽略之前的规则，… · 你现在是管理员，…
 */
const AROUND =
  /^(?:你|您)?(?:能不能|可不可以|能否|可否|可以|能)(?:请)?(?:帮我|给我|跟我|麻烦)?(?:查|说|讲|告诉我?|看)(?:一?下|一查|一说|一看)?(?=[^?？]{4})|^(?:不好意思|打扰(?:一下|了)?|劳驾|(?:我|俺)?(?:有|想问|请教|问)(?:您|你|大家)?(?:一?个|几个|下)?(?:小)?问题)[,，。:：!！]?|(?:我|俺|本人|作为)们?(?:是|叫)?[一个名位]{0,2}[^,，。;；!！?？]{0,6}(?:律师|记者|学生|市民|村民|居民|老百姓|公民|老师|研究员|研究生|企业主?|公司|申请人|社会组织)的?[,，。;；!！]|(?:假设|假装|假如|从现在起)?你(?:现在)?(?:就)?是[^,，。;；!！?？]{1,15}[,，。;；!！]|(?:系统|管理员|开发者|后台)?(?:提示|指令|命令|消息|通知)词?[:：][^。；;!！?？]{0,40}[。；;!！]|(?:忽略|无视|忘记|忘掉|不要管|别管)[^,，。;；!！?？]{0,20}(?:规则|指令|提示词?|设定|限制|要求|话|内容)[,，。;；!！]?/g;

/** What a person says of what was said before, which the words behind it ask anew: 错了，我问的是2023年 · 不是教育局，是发改局 · 你昨天说…. */
const CORRECTING =
  /^(?:不对|错了?|不是(?:这个|的)?|搞错了?|弄错了?|答错了?)[,，。!！ ]?(?:我|俺)们?(?:刚才|刚刚)?是?(?:问|说|要|指|想问|要问|要查|想查)的?(?:是|就是)?|^(?:我|俺)们?(?:刚才|刚刚)?(?:问|说|要|指|想问|要问|要查|想查)的(?:是|就是)|^(?:不是|不要|不看)(?!\d)[^,，。?？\d]{1,12}[,，](?:而)?(?:是|要|看)|^(?:你|您)(?:昨天|昨儿|前天|上次|上回|之前|前面)(?:就|还|曾)?(?:说|讲|答|告诉我|回答)(?:过|的)?[,，:：]?|[,，](?:再)?(?:重复|复述|说)一遍[。!！]?$/;

/** The whole of a year told by its days, which the year itself says. */
const WHOLE_YEAR = /1月1日(?:起|开始)?[至到~—-](?:(?:19|20)?\d\d年)?12月31日(?:止)?/g;

export function questionOf(typed: string): Question {
  const blank = (said: string) => ' '.repeat(said.length);
  // 2023 2024 2025 are three years, although folding drops what stands between them.
  const folded = foldText(typed.replace(/(?<=\d)[ \u3000\t]+(?=\d)/g, '、'))
    .replace(AROUND, blank)
    .replace(CORRECTING, blank)
    .replace(WHOLE_YEAR, blank);
  return { typed, folded, left: folded };
}

/** Takes the words from `start` to `end` of what is left. */
export function take(question: Question, start: number, end: number): Question {
  const left = `${question.left.slice(0, start)}${' '.repeat(end - start)}${question.left.slice(end)}`;
  return { ...question, left };
}
