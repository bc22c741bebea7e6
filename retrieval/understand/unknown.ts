/** Words that end like a body or a place and name none. */
const NO_NAME =
  /^(?:全|各|本|我|该|哪|几|多|每|整|城|社|小|园|景|辖|地|灾|山|校|库|片|超|都|菜|夜)[省市州县区镇乡局委办]|^(?:办|怎么办|咋办|难办|承办|经办|主办|新办|结局|布局|格局|大局|全局|原委|编委|党委|纪委|市场|县城|区别|区分|地区|社区|城市|市民|县里|市里|区里|镇上|乡镇|街道)$/;
const BODY =
  /[\p{Script=Han}]{2,14}?(?:人民政府办公[室厅]|人民政府|政府办公室|政府办|委员会|管委会|办事处|研究院|法院|检察院|大学|学院|集团|(?<=[\p{Script=Han}]{2})(?:局(?![面部势限])|[厅委]))/u;
const PLACE =
  /[\p{Script=Han}]{2,6}?(?:自治区|自治州|自治县|[省县区镇乡](?![级域城别分块村镇])|市(?![场民政容级])|街道)/u;

/** The name of a body or place in what no rule has understood: one that is not stored. `null` when there is none. */
export function unknownBody(rest: string): string | null {
  for (const word of rest.split(' ')) {
    const found = BODY.exec(word)?.[0] ?? PLACE.exec(word)?.[0];
    if (found && !NO_NAME.test(found)) return word.slice(0, word.indexOf(found) + found.length);
  }
  return null;
}

/** Names that are stored and differ from a word by one character, or two in a long one: guesses at a typing error. */
export function similarNames(word: string, names: Iterable<string>): string[] {
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
