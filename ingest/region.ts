import { foldText } from '../db/fold.ts';

const HAN = String.raw`\p{Script=Han}`;
/** Words that end like a place and are none. */
const NO_PLACE =
  /^(?:城市|都市|超市|城区|市区|地区|全市|全县|全区|本市|我市|我县|我区|城乡)$|(?:社区|园区|山区|灾区|库区|片区|景区|校区|辖区)$|[局厅委院]/;
const NAME = new RegExp(
  `^(?:${HAN}{2,7}?(?:省|自治区|特别行政区))?(?:${HAN}{2,7}?(?:市|自治州|盟))?(?:${HAN}{1,7}?(?:自治县|自治旗|县|市|区|旗))?(?:${HAN}{1,6}?(?:镇|乡|街道)(?=人民政府|政府|办事处|街道办|党政|$))?`,
  'u',
);
const PLACE = new RegExp(`${HAN}{1,7}?(?:省|自治区|特别行政区|自治州|盟|自治县|自治旗|县|市|区|旗|镇|乡|街道)`, 'uy');
/** Words that may stand before a place in a sentence and are no part of its name. */
const LEADING =
  /^.*(?:依托|通过|按照|根据|遵照|依据|落实|执行|经过|关于|位于|以及|公布|发布|公开|编制|印发|我局|本局|我镇|中共|[在由与对将向到至于以是的了把被从自])/;

/**
 * The places an agency stands in, large to small, as far as its name and its report tell: no list of places is used. Names
 * of districts and towns exist in many places, so the larger one is added where the report names it right before them
 * (平顶山市新华区 for 新华区); names of cities and counties stand as they are.
 */
export function regionOf(name: string, text: string, file: string): string[] {
  const own = placesOf(name);
  const [first] = own;
  if (first === undefined || !/[区旗镇乡]$|街道$/.test(first) || /自治[区旗]$/.test(first)) return own;
  const larger = placeBefore(first, foldText(text)) ?? placeBefore(first, foldText(file.split(/[\\/]/).at(-1) ?? ''));
  return larger === null ? own : [...placesOf(larger), ...own];
}

function placesOf(name: string): string[] {
  const prefix = NAME.exec(name)?.[0] ?? '';
  const places: string[] = [];
  PLACE.lastIndex = 0;
  for (let match = PLACE.exec(prefix); match; match = PLACE.exec(prefix)) {
    if (NO_PLACE.test(match[0])) break;
    places.push(match[0]);
  }
  return places;
}

/** The words that end in a larger place and stand before `place` wherever it is named so; `null` when they do not agree. */
function placeBefore(place: string, text: string): string | null {
  const rank = /[镇乡]$|街道$/.test(place) ? '县|市|区|旗' : '市|自治州|盟';
  const pattern = new RegExp(`(${HAN}{2,10}?(?:${rank}))${place}`, 'gu');
  const found = [...text.matchAll(pattern)].map((match) => (match[1] ?? '').replace(LEADING, ''));
  const names = found.filter((words) => words.length >= 3 && !NO_PLACE.test(words));
  if (names.length === 0) return null;
  const shared = names.reduce(commonEnding);
  return shared.length >= 3 && placesOf(shared).join('') === shared ? shared : null;
}

function commonEnding(a: string, b: string): string {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length === 0 ? '' : a.slice(-length);
}
