import { foldText } from '../../../db/fold.ts';
import type { ProseSentence } from './prose.ts';

/** Accounts and places of publication, as people and reports call them. */
const CHANNEL =
  /微信|公众号|微博|抖音|视频号|新媒体|客户端|小程序|网站|专栏|公报|热线|广播|电子屏|公开栏|查阅点|账号|APP/gi;

/** Sentences that say there is no account or place of the kind that is asked for: 本机关未开通政务新媒体. */
export function denialsIn(prose: readonly ProseSentence[], words: string): ProseSentence[] {
  const channels = [...new Set([...foldText(words).matchAll(CHANNEL)].map(([channel]) => channel))];
  const named = channels.some((channel) => MEDIA.test(channel)) ? [...channels, '新媒体'] : channels;
  if (named.length === 0) return [];
  const denied = new RegExp(
    `(?:不存在|未(?:开[通设]|建立|设立|单独|创建)|没有(?:开[通设]|建立|设立|单独)?|尚?无)[^。；，]{0,10}(?:${named.join('|')})`,
  );
  return prose.filter(({ bare, text }) => !bare && denied.test(foldText(text)));
}

/** 新媒体 in one word. */
const MEDIA = /微信|公众号|微博|抖音|视频号|客户端|小程序/;
