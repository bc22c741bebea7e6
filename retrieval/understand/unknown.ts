/** What a body's name ends with, where it is no part of another word (布局, 局长, 委托, 大厅). */
const BODY_END =
  /人民政府办公[室厅]|人民政府|政府办公[室厅]|政府办|委员会|管委会|办事处|人民法院|人民检察院|(?<=[省市县区镇乡 ])政府(?!信息|采购|集中|网|门户|部门|工作|文件|规章|投资|购买|公报|大厅|服务|性|机关|职能)|(?<![布结格大全当邮饭骗残僵定变战时])局(?![面部势限长领机内务党组促])|(?<![原纪党编常村居工])委(?![托员屈派内])|(?<![大客餐舞前])厅(?!局)/gu;
/** What a place's name ends with, where it is no part of another word (县城, 市场, 社区, 城镇). */
const PLACE_END =
  /自治区|自治州|自治县|(?<![全各本我外跨该])省(?![级内去钱心得略事])|(?<![全各本我该城都超菜夜闹上门股])市(?![级场民区容直政值面辖])|(?<![全各本我该郊])县(?![级城域里乡市直政内辖])|(?<![全各本我该片小社学园景辖地校灾山城老牧林矿库厂院分专禁郊市战时新东西南北中])区(?![级域别分块划间内里])|(?<![全各本我该城乡集古小])镇(?![级区上里村长])|(?<![全各本我该城家下老镇])乡(?![级村镇亲下里])|街道(?!办)/gu;
/** Words of a question that cannot begin a name. */
const LEADING =
  /^.*(?:请问|问问|[问查看找]|一下|帮我|告诉我|知道|[我咱你他]们|我|俺|那么|[那这](?:个|家)?|[和跟与及比的是在对把让叫由呢吗嘛件条个少几哪每]|关于|年度?|所有|咱|想|要|有没有|有|收录了?|库里|因为|移送|涉及|提到|写到|写了|说到)/;
/** What may stand between a stored name that was taken and the one after it. */
const JOINING = /^(?:[的和与及跟、]|那个|这个|以及)/;
/** The provinces, which are often named without their level. No other list of places is kept. */
const PROVINCES =
  /北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门/;
/** No name is longer. */
const LONGEST = 18;

/** A name in a question that is not stored. */
export interface UnknownName {
  readonly at: number;
  readonly words: string;
  readonly kind: 'body' | 'place';
}

/** The name of a body, or else of a place, in words from which all that is stored was taken; `null` when there is none. */
export function unknownName(left: string): UnknownName | null {
  return endingWith(left, BODY_END, 'body') ?? endingWith(left, PLACE_END, 'place') ?? provinceIn(left);
}

function endingWith(left: string, ends: RegExp, kind: UnknownName['kind']): UnknownName | null {
  for (const match of left.matchAll(ends)) {
    const end = match.index + match[0].length;
    const from = Math.max(0, end - LONGEST);
    const before = /[\p{Script=Han}]*$/u.exec(left.slice(from, match.index))?.[0] ?? '';
    const afterName = left[match.index - before.length - 1] === ' ';
    const stem = before.replace(afterName ? JOINING : LEADING, '');
    // 人民政府 right after a taken place is a whole name; a single character before 局 is not.
    if (stem.length < (match[0].length > 1 ? 0 : 2) || /^[各全本该]$/.test(stem)) continue;
    return { at: match.index - stem.length, words: stem + match[0], kind };
  }
  return null;
}

function provinceIn(left: string): UnknownName | null {
  const match = PROVINCES.exec(left);
  return match ? { at: match.index, words: match[0], kind: 'place' } : null;
}

/** Usual bodies of a county: such a name is not a typing error for another. */
const USUAL =
  /^(?:发展和?改革|发改|教育|教育体育|教体|科技|科学技术|工业和信息化|工信|经信|民族宗教|公安|民政|司法|财政|人力资源和社会保障|人社|自然资源|国土资源|国土|规划|生态环境|环境保护|环保|住房和城乡建设|住建|建设|交通运输|交通|水利|水务|农业农村|农业|畜牧|林业|商务|粮食|文化|旅游|文旅|文化和旅游|广电|卫生健康|卫健|卫生|退役军人事务|退役军人|应急管理|应急|安监|审计|统计|市场监督管理|市场监管|市监|工商|质监|体育|医疗保障|医保|信访|行政审批服务|行政审批|政务服务|城市管理|城管|综合执法|国资|金融|供销|档案|气象|地震|税务|烟草|邮政|机关事务|大数据|乡村振兴|扶贫|园林|房管|人防|海关)(?:局|委|委员会|厅|办)$|^(?:人民)?政府$/;

/** Names that are stored and differ from a word by one character, or two in a long one: guesses at a typing error. */
export function similarNames(word: string, names: Iterable<string>): string[] {
  if (USUAL.test(word)) return [];
  const most = word.length >= 7 ? 2 : 1;
  const near: { name: string; edits: number }[] = [];
  for (const name of names) {
    if (name.length < 3 || Math.abs(name.length - word.length) > most) continue;
    const edits = editDistance(word, name);
    if (edits > 0 && edits <= most) near.push({ name, edits });
  }
  return near.sort((a, b) => a.edits - b.edits).map(({ name }) => name);
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
