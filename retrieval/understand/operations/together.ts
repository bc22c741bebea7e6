import type { Agency } from '../../../db/model/report.ts';
import type { Directory } from '../names/directory.ts';
import { bodyOf } from '../names/names.ts';
import { spokenOf } from '../names/spoken.ts';
import { agencyOf, single } from '../plan/about.ts';
import type { Read } from '../read.ts';
import { plain, type Settled } from '../settled.ts';

/** 和教育局比 · 跟教育局相比 · 比教育局多多少. */
const BESIDE =
  /^(?:那)?(?:和|跟|与|同(?!一?年)|比).{2,20}(?:比|多|少|高|低|差)|^(?:那)?(?:是|相当于).{2,20}倍|^(?:那)?(?:和|跟|与|同(?!一?年)|比).{2,12}的?(?:比|呢)/;

/** 发改局跟它比呢, 跟刚才那个比. */
const WITH_IT =
  /(?:和|跟|与|同|比)(?:它|他|这家|那家|(?:刚才|前面|上面)(?:那|的)?个?家?)(?:比|相比|的?比较|多|少|高|低|差|呢)/;

/** 哪个多, after two were compared. */
const WHICH = /哪(?:个|家|边)|谁|[多少高低]|差|倍|加|一共|总共|合计|平均/;
const WHICH_MORE =
  /^ *(?:那|到底|这[几两三]个里面?)*(?:哪个|谁|哪家|哪边)(?:更|的|最|同比)*(?:[多少高低](?!少)|[涨增升降跌])|^ *那?(?:分别|各自?)(?:比|同比|增|涨|降|[多少]了)/;
const COUNTED = /([两二三四])(?:个|家)/;

/** The agencies a question holds side by side: those it names, 这两家 of the dialogue, or one beside that of the dialogue. */
export function comparedIn(read: Read, directory: Directory): readonly string[] {
  const { mention, text, before } = read;
  if (mention.several.length > 1) {
    const named = mention.several.flatMap((agencies) => (agencies.length === 1 ? agencies : []));
    const [set, another] = setsOf(mention.several);
    // 县政府办和鹿鸣政府办: two are meant, so the first is the other one.
    if (set && !another) return set.map(({ id }) => id);
    return named.length === mention.several.length ? named.map(({ id }) => id) : [];
  }
  if (mention.words === '') {
    const spoken = spokenOf(text, before);
    if (spoken.length > 1) return spoken;
    const plan = before.plan ? single(before.plan) : null;
    const counted = read.measured.by !== 'nothing' || read.rates.length > 0;
    if (plan?.ask === 'compare') return counted || WHICH.test(text) ? plan.agencies : [];
    // 哪个多, after one agency and then another.
    const several = before.agencies.length > 1 && agencyOf(before.plan) !== null;
    if (!counted && several && WHICH_MORE.test(text))
      return /最/.test(text) ? before.agencies.toReversed() : before.agencies.slice(0, 2).toReversed();
  }
  // 两个教育局 where two are stored.
  const count = { 两: 2, 二: 2, 三: 3, 四: 4 }[COUNTED.exec(read.question.folded)?.[1] ?? ''];
  const alike = mention.body || mention.places.length > 0;
  if (alike && count !== undefined && mention.agencies.length === count) return mention.agencies.map(({ id }) => id);
  const carried = agencyOf(before.plan);
  const [only, other] = mention.body ? mention.agencies : sameBodyIn(mention.places, carried, directory);
  const held = BESIDE.test(read.question.folded) || WITH_IT.test(text);
  const beside = held && only && !other && carried !== null && carried !== only.id;
  return beside ? [carried, only.id] : [];
}

/** 跟鹿鸣的比: the body of the dialogue in another place. */
function sameBodyIn(places: readonly string[], carried: string | null, directory: Directory): readonly Agency[] {
  const before = directory.byId.get(carried ?? '');
  if (!before || places.length === 0) return [];
  return directory.agencies.filter(
    (agency) => bodyOf(agency) === bodyOf(before) && places.some((place) => agency.region.includes(place)),
  );
}

/** Every way to take names that fit several agencies, each agency once. */
function setsOf(several: readonly (readonly Agency[])[]): Agency[][] {
  return several
    .reduce<Agency[][]>(
      (all, agencies) => all.slice(0, 50).flatMap((set) => agencies.map((agency) => [...set, agency])),
      [[]],
    )
    .filter((set) => new Set(set).size === set.length);
}

/** At most this many choices fit under a message. */
const CHOICES = 6;

/** Asks which agencies are meant where several are named and a name fits more than one; those of one place come first. */
export function whichOfSeveral(read: Read): Settled | undefined {
  const { mention, text, question } = read;
  if (mention.several.length < 2 || mention.several.some((agencies) => agencies.length === 0)) return undefined;
  const places = (set: readonly Agency[]) => new Set(set.map(({ region }) => region.at(-1))).size;
  const likely = setsOf(mention.several)
    .toSorted((a, b) => places(a) - places(b))
    .slice(0, CHOICES);
  const asked = text.replace(/ /g, '').replace(/^[和与跟同及、,，的]+/, '');
  const choices = likely.map((set) => {
    const names = set.map(({ id }) => id).join('和');
    return { label: names, question: `${names}${asked}` };
  });
  return choices.length > 1
    ? plain({ ask: 'clarify', words: mention.words || question.typed, choices }, read)
    : undefined;
}
