import { z } from 'zod';

/** How a language model is reached. Without a key nothing is sent anywhere. */
export const ModelSettings = z.object({
  OPENAI_API_KEY: z.string().optional().describe('语言模型的密钥；不设置则完全离线工作'),
  OPENAI_BASE_URL: z
    .url({ protocol: /^https?$/, error: '应为 http 或 https 地址' })
    .optional()
    .describe('兼容 OpenAI 接口的服务器地址'),
  NIANBAO_CHAT_MODEL: z.string().optional().describe('对话模型的名称'),
  NIANBAO_EMBEDDING_MODEL: z
    .string()
    .optional()
    .describe('向量模型的名称；要同时设置密钥或服务器地址。留空用内置的向量'),
  NIANBAO_EMBEDDING_BUDGET: z
    .string()
    .regex(/^\d{1,12}$/, '应为不带单位的整数，如 20000000')
    .transform(Number)
    .default(20_000_000)
    .describe('每天最多发给向量模型多少个字，用完就停，第二天接着；留空为 20000000'),
});
