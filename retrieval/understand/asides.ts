import { NEW_DIALOGUE } from './dialogue.ts';
import { takeAgency } from './names/agencies.ts';
import type { Directory } from './names/directory.ts';
import { questionOf } from './question.ts';
import { readQuestion } from './read.ts';

/**
 * 我去年去要过一份合同，人家不给。某某局2024年…几件？ asks in its last sentence, if that does not refer to what was told. 他们 in it
 * are the agency that was told of.
 */
export function lastSentence(typed: string, directory: Directory): string | undefined {
  const [last = '', ...before] = typed.split(/(?<=[。！!；;\n])(?=[^。！!；;\n])/).toReversed();
  if (before.length === 0 || REFERS_BACK.test(last)) return undefined;
  const told = before.toReversed().join('');
  const { mention } = takeAgency(questionOf(told), directory);
  const [only, other] = mention.body && !RESTRICTS.test(told) ? mention.agencies : [];
  return only && !other && mention.several.length === 0 ? last.replace(THEY, only.id) : last;
}

const THEY = /他们|它们?(?!的)|人家那(?:里|边)|(?:该|这个?|那个?)(?:局|单位|机关)/;

/** 像这种重复的, 这样的 stand for what was told before. */
const REFERS_BACK = /这[种样类些个]|那[种样类些个]|[像跟和]我|同样|此类|上述|前面|以上|其中/;

/**
 * 我们小区这两年为学区的事跑了好几趟教育局，想问问某县教育局2024年…: what is asked behind 想问, where it names agency and year
 * itself; `undefined` where nothing is told before it, or what is told may restrict it.
 */
export function askedBehind(typed: string, directory: Directory, now: Date): string | undefined {
  const [, told = '', asked = ''] = ASKED_BEHIND.exec(typed) ?? [];
  if (!TELLS.test(told) || ASKS.test(told) || RESTRICTS.test(told)) return undefined;
  const { mention, years, span } = readQuestion(questionOf(asked), directory, now, NEW_DIALOGUE);
  return mention.body && mention.agencies.length === 1 && (years.length > 0 || span !== null) ? asked : undefined;
}

const ASKED_BEHIND =
  /^([^。！？!?]+?[,，。;；])(?:所以|因此|就|现在|今天|我|也|特来)*(?:想|来|要)?先?(?:请问|问问|问一?下|请教|咨询|打听|了解)(?:一?下|一声)?[,，:：]?(.+)$/;

/** 平时我就爱看这些材料，就想问…: the question without the clauses that name nothing of a report; `undefined` when none is left out. */
export function withoutAsides(typed: string, directory: Directory, now: Date): string | undefined {
  const clauses = typed.split(/(?<=[,，。；;：:！!？?\n])/);
  let told = false;
  const kept = clauses.filter((clause) => {
    // What goes on telling is told as well: 我在做论文，样本选好了，只差一个数.
    told = (told || TELLS.test(clause)) && saysNothing(clause, directory, now);
    return !told;
  });
  return kept.length === 0 || kept.length === clauses.length ? undefined : kept.join('');
}

/** Who asks, and how it goes with them. */
const TELLS =
  /家长|村民|居民|市民|群众|学生|记者|律师|这阵子|天天|整天|跑断|折腾|我|俺|咱|本人|您|老师|麻烦|打扰|冒昧|不好意思|劳驾|请教|同事|领导|老板|朋友|孩子|闺女|儿子|退休|论文|作业|汇报|稿子|想(?:要)?(?:了解|看看?|知道|弄清|搞清|研究)|时间紧|赶时间|着急|急用/;

/** A clause that names no agency, year or number, asks nothing and restricts nothing. */
function saysNothing(clause: string, directory: Directory, now: Date): boolean {
  if (ASKS.test(clause) || RESTRICTS.test(clause)) return false;
  const { mention, unknown, measured, rates, years, span } = readQuestion(
    questionOf(clause),
    directory,
    now,
    NEW_DIALOGUE,
  );
  const written = WRITES.test(clause) && mention.words === '';
  const named =
    mention.words !== '' ||
    (unknown !== null && !written) ||
    years.length > 0 ||
    (span !== null && !written) ||
    rates.length > 0;
  return !named && (measured.by === 'nothing' || measured.by === 'weak');
}

const ASKS =
  /[\d“”"「」『』]|多少|(?<!好)几|好多|哪|谁|什么|啥|怎|咋|[吗么呢]|有没有|是不是|是否|占|(?<!对)比(?![较如])|最|排|率|总|合计|平均|一共/;
/** 我在写一篇两县对比的小稿. */
const WRITES =
  /^(?:您好|你好)?[,，]?(?:我|俺|咱|本人)们?(?:单位|局|街道|镇|乡|村|社区|小区|学校|公司|家)?(?:也|都|这边)?(?:正?在|要|想|准备)?(?:写|做|搞|编|赶|整理)/;
const RESTRICTS =
  /只(?!有|是|差|想|要(?!是))|仅|单(?!位)|光|关于|涉及|有关|针对|属于|因|由|方面|类|的[,，。；;：:！!？?]*$|除|不含|不算|不包|包括|包含|其中|别|不要|限|扣|但|以外|按|各|超过|以上|以下|不到|至少|没有/;
