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
  /^(?:不好意思|打扰(?:一下|了)?|劳驾|(?:我|俺)?(?:有|想问|请教|问)(?:您|你|大家)?(?:一?个|几个|下)?(?:小)?问题)[,，。:：!！]?|(?:我|俺|本人|作为)们?(?:是|叫)?[一个名位]{0,2}[^,，。;；!！?？]{0,6}(?:律师|记者|学生|市民|村民|居民|老百姓|公民|老师|研究员|研究生|企业主?|公司|申请人|社会组织)的?[,，。;；!！]|(?:假设|假装|假如|从现在起)?你(?:现在)?(?:就)?是[^,，。;；!！?？]{1,15}[,，。;；!！]|(?:系统|管理员|开发者|后台)?(?:提示|指令|命令|消息|通知)词?[:：][^。；;!！?？]{0,40}[。；;!！]|(?:忽略|无视|忘记|忘掉|不要管|别管)[^,，。;；!！?？]{0,20}(?:规则|指令|提示词?|设定|限制|要求)[,，。;；!！]?/g;

/** The whole of a year told by its days, which the year itself says. */
const WHOLE_YEAR = /1月1日(?:起|开始)?[至到~—-](?:(?:19|20)?\d\d年)?12月31日(?:止)?/g;

export function questionOf(typed: string): Question {
  const blank = (said: string) => ' '.repeat(said.length);
  // 2023 2024 2025 are three years, although folding drops what stands between them.
  const folded = foldText(typed.replace(/(?<=\d)[ \u3000\t]+(?=\d)/g, '、'))
    .replace(AROUND, blank)
    .replace(WHOLE_YEAR, blank);
  return { typed, folded, left: folded };
}

/** Takes the words from `start` to `end` of what is left. */
export function take(question: Question, start: number, end: number): Question {
  const left = `${question.left.slice(0, start)}${' '.repeat(end - start)}${question.left.slice(end)}`;
  return { ...question, left };
}
