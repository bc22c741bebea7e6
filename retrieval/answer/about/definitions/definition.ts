/** What a word of the field means, in plain words. */
export interface Definition {
  /** One or two sentences; nothing in them is quoted. */
  readonly words: string;
  /** The rules it rests on, in the order in which they are named; empty where none is certain. */
  readonly basis: readonly Basis[];
}

/** A rule: articles of the 《政府信息公开条例》, or a notice of its own. */
export type Basis = `第${string}条` | `第${string}项` | 'form_2021' | 'form_2019' | 'fee_rules';

/** Rules by the name and number they are published with. */
export const RULES = {
  regulations: '《政府信息公开条例》（国务院令第711号）',
  form_2021: '《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）',
  form_2019: '《政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）',
  fee_rules: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
} as const;
