const HAN = String.raw`\p{Script=Han}`;
/** Words that end like a place and are none. 山区 and 园区 are none by themselves, but end the names of districts (白山区). */
const NO_PLACE =
  /^(?:城市|都市|超市|城区|市区|地区|城乡|[全本我该各跨][省市县区旗镇乡]|[省市县区州镇乡](?:城市|[市县区镇乡]))$|^(?:[大深高半老]|.{0,6}(?:贫困|偏远|边远))?山区$|(?<!^[^本该各全我此入])园区$|(?:社区|灾区|库区|片区|景区|校区|辖区)$|[局厅委院]/;
const ZONE_KIND = '开发|高新|经开|示范|保税|合作|产业集聚|工业园';
/** A zone of development, which is a place for the bodies in it. */
export const ZONE = new RegExp(`(?:${ZONE_KIND})区`, 'u');
const NAME = new RegExp(
  `^(?<province>${HAN}{2,7}?(?:省|自治区|特别行政区))?(?<city>(?:(?![县区旗])${HAN}){2,7}?(?:市|盟)|${HAN}{2,12}?自治州)?` +
    `(?<county>${HAN}{2,12}?(?:自治县|自治旗)|(?:(?![县区])${HAN}){1,7}?(?:县|市(?!区)|(?<!${ZONE_KIND})区|旗(?![区县镇])))?` +
    `(?<zone>${HAN}{0,12}?(?:${ZONE_KIND})区(?!管委会|管理委员会|管理办公室|$))?` +
    `(?<town>${HAN}{1,6}?(?:镇|乡|街道|苏木)(?=人民政府|政府|办事处|街道办|党政|$))?`,
  'u',
);
/** The body of the whole country before the place it has its office in: 国家税务总局青砚县税务局. */
const NATIONAL = /^(?:国家(?:税务总局|统计局)|中国人民银行)/;
/** The place an office of a larger body is for: 青砚市公安局白石区分局. */
const OFFICE_FOR = new RegExp(`局(${HAN}{2,5}?[县区市旗])分局$`, 'u');

/** The places a name begins with, large to small. No list of places is used. */
export function placesOf(name: string): string[] {
  const groups = NAME.exec(name.replace(NATIONAL, ''))?.groups ?? {};
  const places: string[] = [];
  for (const place of [groups.province, groups.city, groups.county, groups.zone, groups.town]) {
    if (place === undefined) continue;
    if (NO_PLACE.test(place)) break;
    places.push(place);
  }
  const office = OFFICE_FOR.exec(name)?.[1];
  return places.length > 0 && office !== undefined && !places.includes(office) ? [...places, office] : places;
}

/** Whether a place's name is borne in many places: districts, zones and towns. Names of cities and counties are not. */
export function isCommonName(place: string): boolean {
  return /[区旗镇乡]$|街道$|苏木$/.test(place) && !/自治[区旗]$|特别行政区$/.test(place);
}

export function isPlace(words: string): boolean {
  return !NO_PLACE.test(words);
}
