import { disclosure, type Entry, type RowTarget, request, requests } from './entry.ts';
import { RECEIVING } from './everyday.ts';

/** Words that name a row only when no word of the glossary does; those of an outcome go before those of the request itself. */
export const WEAK_ROWS: readonly Entry<RowTarget>[] = [
  requests(
    ['granted', 'partly_granted'],
    '公开 公开了 公开的 公开多少 公开几 申请公开了 依申请公开了 给了 给的 给几 给多少 给出 给信息 提供了 提供的 批了 批准了 批下来 获批',
  ),
  disclosure('收费 收了多少钱 收多少钱 收的钱 收钱 收了钱 多少钱 收了几个钱 收了好多钱 几个钱 好多钱', 'fees'),
  disclosure('文件', 'normative_documents'),
  request(
    'received',
    `政府信息公开申请 信息公开申请 依申请公开 依申请 公开申请 申请公开 申请过公开 申请了公开 申请过信息公开 申请信息公开 申请公开信息 收到 收得 收取 受理 接到 接了 接收 收了 收几 收多少
      来了几 来了多少 来申请 来申请公开 来申请过公开 来申请了公开 去申请公开 要申请公开 申请 来要信息 要过信息 要了信息 要信息 新增 申请书
      申请了公开 申请过公开 申请了公开信息 申请过公开信息 申请了信息公开 申请过信息公开 申请了公开政府信息 申请过公开政府信息
      申请公开政府信息 要公开信息 要公开的信息 要公开政府信息 要公开材料 要信息公开 要求公开 要求公开信息 要求公开政府信息 要求了公开 要求过公开 请求公开`,
    RECEIVING,
  ),
];

/** Words that hold one of the weak words and mean something else. */
export const NOT_ROWS: readonly string[] = [
  '主动公开',
  '信息公开',
  '政务公开',
  '公开渠道',
  '收到意见',
  '收到建议',
  '公开栏',
  '公开的文件',
  '公开文件',
  '公开了多少文件',
  '公开多少文件',
];

/**
 * Words that hold a word of the glossary and name nothing that is counted: 有没有 is no 没有, 不办了 is no 办了, and being complained
 * about is no request.
 */
export const NOT_ROW_WORDS: readonly string[] = [
  '有没有',
  '没有没有',
  '要办多少',
  '要办几',
  '该办多少',
  '该办几',
  '应办多少',
  '应办几',
  '不办了',
  '不再办',
  '不处理了',
  '不再办了',
  '不再处理',
  '办了几次',
  '办了几场',
  '办了几期',
  '办了多少次',
  '办了多少场',
  '办了多少期',
  '被告知',
  '被告诉',
  '被投诉',
  '被举报',
  '遭投诉',
  '公开工作投诉',
  '公开工作的投诉',
  '公开工作举报',
  '对公开的投诉',
  '投诉电话',
  '举报电话',
];
