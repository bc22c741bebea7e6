/** Telegram does not know the token, or has taken it back. */
export class TokenRefusedError extends Error {
  override readonly name = 'TokenRefusedError';
  readonly userMessage = 'Telegram 不接受这个机器人令牌。请检查 TELEGRAM_BOT_TOKEN 是否抄写完整、是否已被重置。';

  constructor(options?: ErrorOptions) {
    super('Telegram refused the bot token', options);
  }
}

/** Another program fetches the messages of the same bot; it goes on, this one does not. */
export class OtherPollerError extends Error {
  override readonly name = 'OtherPollerError';
  readonly userMessage = '另一个程序正在用同一个令牌接收消息。同一个机器人只能运行一份，请先停止那一份。';

  constructor(options?: ErrorOptions) {
    super('another program polls with the same token', options);
  }
}

/** Another process of this machine runs the bot with the same store. */
export class LockHeldError extends Error {
  override readonly name = 'LockHeldError';
  readonly userMessage: string;

  constructor(
    readonly file: string,
    readonly pid: number,
    readonly started: string,
  ) {
    super(`${file}: held by process ${pid} since ${started}`);
    this.userMessage =
      `机器人已经在运行：进程号 ${pid}，启动于 ${started}，使用同一个数据库。请先停止它。` +
      `如果这个进程其实不是机器人，请删除文件 ${file} 后重试。`;
  }
}

/** Messages can no longer be fetched, for a reason that waiting does not cure. */
export class PollingEndedError extends Error {
  override readonly name = 'PollingEndedError';
  readonly userMessage: string;

  constructor(why: string, options?: ErrorOptions) {
    super(`polling ended: ${why}`, options);
    this.userMessage = `与 Telegram 的连接中断，机器人已停止：${why}`;
  }
}

/** A file that somebody sent did not arrive. The message holds no address, since the token stands in it. */
export class DownloadError extends Error {
  override readonly name = 'DownloadError';
  readonly userMessage = '没能从 Telegram 取得这份文件。请稍后重试，或者重新发送。';

  /**
   * @param passing Whether the next try may go better
   * @param wait Milliseconds that Telegram asks to wait before it
   */
  constructor(
    why: string,
    readonly passing: boolean,
    readonly wait?: number,
  ) {
    super(`a file was not fetched: ${why}`);
  }
}

/** Nothing can listen at an address: another program does, or the machine has no such address. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
  readonly userMessage: string;

  constructor(
    readonly host: string,
    readonly port: number,
    options?: ErrorOptions,
  ) {
    super(`cannot listen at ${host}:${port}`, options);
    this.userMessage = `无法在 ${host}:${port} 上监听：端口可能已被别的程序占用，请换一个端口。`;
  }
}
