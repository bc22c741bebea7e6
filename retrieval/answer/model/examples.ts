/** A worked example for the prompt: passages of made-up agencies, and what is written of them. */
export interface WriterExample {
  readonly question: string;
  readonly passages: readonly { readonly agency: string; readonly year: number; readonly text: string }[];
  readonly sentences: readonly {
    readonly text: string;
    readonly sources: readonly { readonly passage: string; readonly words: string }[];
  }[];
}

export const WRITER_EXAMPLES: readonly WriterExample[] = [
  {
    question: '云溪县各单位主要有什么问题',
    passages: [
      {
        agency: '云溪县水利局',
        year: 2024,
        text: '一是公开内容还不够全面，与群众需求有差距；二是政策解读形式比较单一，图解、视频用得少。针对以上问题，我局将加强业务培训，定期检查栏目更新。',
      },
      {
        agency: '云溪县民政局',
        year: 2024,
        text: '存在的问题主要是解读形式不丰富，多为文字解读。全年培训2次，下一年将继续加强。',
      },
    ],
    sentences: [
      { text: '公开内容还不够全面', sources: [{ passage: 'p1', words: '公开内容还不够全面' }] },
      {
        text: '政策解读形式比较单一，图解、视频用得少',
        sources: [
          { passage: 'p1', words: '政策解读形式比较单一，图解、视频用得少' },
          { passage: 'p2', words: '解读形式不丰富，多为文字解读' },
        ],
      },
      { text: '全年培训2次', sources: [{ passage: 'p2', words: '全年培训2次' }] },
    ],
  },
];

/** The examples as a model reads them. */
export const EXAMPLES = WRITER_EXAMPLES.map(({ question, passages, sentences }) =>
  [
    `问题：${question}`,
    ...passages.map(({ agency, year, text }, at) => `〔p${at + 1}〕${agency}${year}年报告\n${text}`),
    `答：${JSON.stringify({ sentences })}`,
  ].join('\n'),
).join('\n\n');
