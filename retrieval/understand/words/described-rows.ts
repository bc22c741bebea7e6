import type { RowTarget } from './entry.ts';

/** Rows that somebody describes who does not know the form: what was done, or what for. */
export const DESCRIBED: readonly (readonly [target: RowTarget, pattern: RegExp])[] = [
  [
    { table: 'requests', rows: ['granted'] },
    /要(?:什么|啥)就?给(?:了)?(?:他|人家)?(?:什么|啥)|(?:全部|全都|都)按要求给了?/g,
  ],
  // 不服复议又打官司, 对复议结果不服再起诉.
  [
    { table: 'disputes', rows: ['litigation_after_reconsideration'] },
    /对?(?:不服(?:行政)?复议(?:的)?(?:决定|结果)?|(?:行政)?复议(?:的)?(?:决定|结果)?不服)(?:之后|以后|后|的)?[,，、]?(?:又|再|还|而|去|来|就|向法院|到法院)*(?:打官司|打行政官司|(?:提起)?(?:行政)?(?:起诉|诉讼)|告(?:到|上)?法院)(?:的)?/g,
  ],
  // 对答复不服去找上级复议, 不服处理决定提起行政复议.
  [
    { table: 'disputes', rows: ['reconsideration'] },
    /(?:对?(?:答复|结果|处理|回复|决定)+不服气?[,，、]?(?:的|人|去|来|就|而|又|再|找|向|到|上级|上面|上头|机关|部门|政府|单位|申请|提起?|提出|要求|反映)*|不服气?(?:答复|结果|处理|回复|决定)*(?:的|人|去|来|就|而|又|再|找|向|到|上级|上面|上头|机关|部门|政府|单位|申请|提起?|提出|要求|反映)+|不服(?:答复|结果|处理|回复|决定)+)(?:行政)?复议/g,
  ],
  [
    { table: 'requests', rows: ['other_not_corrected'] },
    /(?:申请人)?过了?(?:补正)?期限?(?:还|也|都|又|仍)?(?:没有?|未|不)(?:来)?补正?/g,
  ],
  [
    { table: 'requests', rows: ['refused_third_party'] },
    /(?:为了?)?(?:保护|涉及|牵涉|损害|侵害)(?:到|了)?第三方的?(?:合法)?的?权益/g,
  ],
  [
    { table: 'requests', rows: ['unavailable_not_held'] },
    /(?:自己|单位|机关|局里)?(?:手里|手上|手头)?没(?:有)?掌握(?:这个|这些|该|相关|有关|此)?(?:的)?(?:政府)?(?:信息|材料|情况|资料)[、,，]?(?:提供不了|没法提供|无法提供)?(?:的)?/g,
  ],
];
