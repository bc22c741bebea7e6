/** Why a server gave no vectors. */
export type EmbeddingFault =
  /** It is asked too often. */
  | 'busy'
  /** No reply in time, or none that can be used. */
  | 'failing'
  /** It does not take these texts, such as one that is too long. */
  | 'texts'
  /** It does not take this key or this model, or its account is empty. */
  | 'denied'
  /** The characters of the day are used up; nothing was sent. */
  | 'budget'
  /** Another process is embedding with this model. */
  | 'elsewhere'
  /** The program is ending. */
  | 'stopped';

/** Why, in words for people. */
export const faultWords: Readonly<Record<EmbeddingFault, string>> = {
  busy: '向量服务器繁忙',
  failing: '向量服务器没有正常回应',
  texts: '向量服务器不接受这段文字',
  denied: '向量服务器拒绝了请求，请检查密钥、模型名称和账户额度',
  budget: '今天可以发送的字数已用完（NIANBAO_EMBEDDING_BUDGET）',
  elsewhere: '另一个进程正在取向量',
  stopped: '程序正在退出',
};

/** No vectors could be had now. The message holds no text that was sent, no key, and nothing a server wrote but its status. */
export class EmbeddingError extends Error {
  override readonly name = 'EmbeddingError';
  readonly userMessage: string;

  constructor(
    readonly fault: EmbeddingFault,
    why: string,
    /** Milliseconds the server asks to wait, where it says so. */
    readonly retryAfter: number | null = null,
  ) {
    super(`embeddings: ${why}`);
    this.userMessage = faultWords[fault];
  }
}
