import type { DisputeColumn, DisputeRow } from '../../../../db/form/disputes.ts';
import type { Definition } from './definition.ts';

const BASIS = ['第五十一条'] as const;

/** The blocks of the table of disputes. */
export const DISPUTE_ROWS: Readonly<Record<DisputeRow, Definition>> = {
  reconsideration: { words: '因政府信息公开工作被申请行政复议的有多少件，按结果分开列。', basis: BASIS },
  litigation_direct: { words: '没有先申请行政复议，直接向法院起诉的行政诉讼有多少件，按结果分开列。', basis: BASIS },
  litigation_after_reconsideration: {
    words: '先申请了行政复议，对复议结果仍不服，再向法院起诉的行政诉讼有多少件，按结果分开列。',
    basis: BASIS,
  },
};

/** How disputes end. */
export const RESULTS: Readonly<Record<DisputeColumn, Definition>> = {
  upheld: { words: '复议机关或法院没有改变机关原来的做法；平常说的“打赢”。', basis: [] },
  corrected: { words: '复议机关或法院改变了机关原来的做法，例如撤销；平常说的“败诉”“被纠正”。', basis: [] },
  other_result: { words: '已经有了结果，但既不是维持，也不是纠正。', basis: [] },
  pending: { words: '到年底还没有结果的件数。', basis: [] },
  total: { words: '结果维持、结果纠正、其他结果、尚未审结的合计。', basis: [] },
};
