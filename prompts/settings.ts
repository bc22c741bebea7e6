import { z } from 'zod';

/** How a language model is reached. Without a key nothing is sent anywhere. */
export const ModelSettings = z.object({
  OPENAI_API_KEY: z.string().optional().describe('语言模型的密钥；不设置则完全离线工作'),
  OPENAI_BASE_URL: z
    .url({ protocol: /^https?$/, error: '应为 http 或 https 地址' })
    .optional()
    .describe('兼容 OpenAI 接口的服务器地址'),
  NIANBAO_CHAT_MODEL: z
    .string()
    .optional()
    .describe('对话模型的名称；要同时设置密钥或服务器地址。留空则不用对话模型，什么也不发送'),
  NIANBAO_MODEL_TOKENS: wholeNumber('2000000', 12)
    .default(2_000_000)
    .describe('对话模型每天最多用多少 token（所有人合计），用完就不再调用，照样按规则回答；留空为 2000000'),
  NIANBAO_MODEL_QUESTIONS: wholeNumber('100', 9)
    .default(100)
    .describe('对话模型每天最多帮每个人理解多少个问题；留空为 100'),
  NIANBAO_EMBEDDING_MODEL: z
    .string()
    .optional()
    .describe('向量模型的名称；要同时设置密钥或服务器地址。留空用内置的向量'),
  NIANBAO_EMBEDDING_BUDGET: wholeNumber('20000000', 12)
    .default(20_000_000)
    .describe('每天最多发给向量模型多少个字，用完就停，第二天接着；留空为 20000000'),
});

function wholeNumber(example: string, digits: number) {
  return z
    .string()
    .regex(new RegExp(`^\\d{1,${digits}}$`), `应为不带单位的整数，如 ${example}`)
    .transform(Number);
}
