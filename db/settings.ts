import { z } from 'zod';

/** Where what is known is kept. */
export const StoreSettings = z.object({
  NIANBAO_DB: z.string().optional().describe('数据库文件的路径；留空用 data/nianbao.db'),
});
