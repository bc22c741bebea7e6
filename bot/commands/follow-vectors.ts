import { faultWords } from '../../db/vectors/embedding-error.ts';
import type { App } from '../app.ts';
import { complain } from '../terminal/output.ts';
import { openProgress } from '../terminal/progress.ts';

/** Makes vectors for what was read. It is answerable already; a failure here costs only likeness until the next time. */
export async function followVectors(app: App, show: boolean): Promise<void> {
  try {
    const built = openProgress('建立向量索引', 0, show);
    await app.store.vectors.follow((done) => built.count(done)).finally(() => built.end());
    const asked = openProgress('向模型取向量', 0, show);
    const { left, why } = await app.store.vectors.embed((done) => asked.count(done)).finally(() => asked.end());
    if (left > 0) complain(followsLater(left, why === null ? '服务器没有接受' : faultWords[why]));
  } catch (error) {
    app.logger().error({ err: error }, 'vectors not made');
    complain('报告已入库，但相似检索的索引没有建成；下次读入时会再试。');
  }
}

function followsLater(left: number, why: string): string {
  return `报告已经可以提问。还有 ${left} 段没有取得模型的向量（${why}），下次读入或机器人运行时接着取，取过的不会再取。`;
}
