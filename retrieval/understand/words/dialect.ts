/** Characters that are written in Cantonese and in no word of standard Chinese. */
const MARKED = /边个(?=单位|局|部门|机关|县)|[唔冇嘅咗嚟喺佢哋啲俾畀咁乜咩]/;

/** What they stand for, each as long as what is written, so that places stay. */
const CHARACTERS: Readonly<Record<string, string>> = {
  唔: '不',
  冇: '没',
  嘅: '的',
  咗: '了',
  嚟: '来',
  喺: '在',
  佢: '他',
  哋: '们',
  啲: '些',
  俾: '给',
  畀: '给',
  咁: '这',
};

/** Words that mean this only among those: 呢份 is 这份, 话 is 说, 单 is a piece. */
const WORDS: readonly (readonly [said: RegExp, meant: string])[] = [
  [/[系係][唔不][系係]/g, '是不是'],
  [/呢(?=[份个件条类种样些次啲边度年])/g, '这'],
  [/[系係](?=话|不|没|因|由|他|边|点|咩|有|几|收|[唔冇佢])/g, '是'],
  [/(?<![对电讲说的嘅句])话(?=不|没|自己|是|要|材料|资料|[唔冇])/g, '说'],
  [/(?<=几多|多少)单/g, '件'],
  [/旧年/g, '去年'],
  [/边个(?!人)/g, '哪个'],
  [/点解/g, '为何'],
  [/入面/g, '里面'],
  [/留低/g, '留下'],
  [/收埋/g, '收到'],
  [/有冇/g, '有无'],
  [/唔该/g, '麻烦'],
];

/** A question in Cantonese in the words of standard Chinese, character for character; any other stays as it is. */
export function inStandardChinese(folded: string): string {
  if (!MARKED.test(folded)) return folded;
  const words = WORDS.reduce((text, [said, meant]) => text.replace(said, meant), folded);
  return [...words].map((char) => CHARACTERS[char] ?? char).join('');
}
