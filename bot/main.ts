#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { UsageError, yearOption } from './commands/command.ts';
import { createLogger } from './logger.ts';
import { complain } from './terminal/output.ts';
import { userMessageOf } from './user-message.ts';

/** The `nianbao` command. Each subcommand stands in a file of its own, loaded when it is called. */
const program = new Command('nianbao')
  .description('回答政府信息公开工作年度报告里的问题：每个数字都是一格，每句引文都是原文')
  .helpOption('-h, --help', '显示用法')
  .helpCommand(false)
  .showHelpAfterError('（用 nianbao --help 查看用法）')
  .exitOverride();

function command(usage: string, about: string): Command {
  return program
    .command(usage)
    .description(about)
    .option('--db <路径>', '数据库文件')
    .option('--json', '输出 JSON')
    .helpOption('-h, --help', '显示用法')
    .exitOverride();
}

function ofReports(made: Command): Command {
  return made.option('--agency <机关>', '只看这个机关').option('--year <年份>', '只看这一年度', yearOption);
}

ofReports(command('ingest', '读入报告文件或文件夹'))
  .argument('[路径...]')
  .action(async (paths, options) => (await import('./commands/ingest.ts')).ingest(paths, options));
command('ask', '回答一个问题')
  .argument('[问题]')
  .option('--file <文件>', '逐行回答 JSON 行文件里的问题')
  .option('--csv', '把答案读到的每一行输出成 CSV')
  .option('--chart <文件>', '把走势、比较、排名或构成画成 PNG 图')
  .action(async (question, options) => (await import('./commands/ask.ts')).ask(question, options));
command('chat', '在终端里连续问答').action(async (options) => (await import('./commands/chat.ts')).chat(options));
ofReports(command('search', '查找写法'))
  .argument('[文字]')
  .option('--exact', '逐字查找并给出准确次数')
  .option('-k <数量>', '最多列出多少条', countOption)
  .option('--file <文件>', '逐行执行 JSON 行文件里的查找')
  .action(async (words, options) => (await import('./commands/search.ts')).search(words, options));
ofReports(command('figures', '列出表中的数'))
  .option('--table <表>', 'disclosure、requests 或 disputes')
  .option('--csv', '输出 CSV')
  .action(async (options) => (await import('./commands/figures.ts')).figures(options));
ofReports(command('reports', '列出已收录的报告')).action(async (options) =>
  (await import('./commands/reports.ts')).reports(options),
);
ofReports(command('check', '核对勾稽关系')).action(async (options) =>
  (await import('./commands/check.ts')).check(options),
);
command('reread', '用现在的程序重新读取全部原始文件').action(async (options) =>
  (await import('./commands/reread.ts')).reread(options),
);
command('remove', '删除一份报告')
  .requiredOption('--agency <机关>', '机关')
  .requiredOption('--year <年份>', '年度', yearOption)
  .action(async (options) => (await import('./commands/keep.ts')).remove(options));
command('score', '用问题集打分')
  .argument('[文件...]')
  .option('--model', '规则拿不准的问题交给设置里的语言模型')
  .action(async (files, options) => (await import('./commands/score.ts')).score(files, options));
command('stats', '统计回答：次数、种类、用时、模型用量、评价').action(async (options) =>
  (await import('./commands/stats.ts')).stats(options),
);
command('verify', '检查数据库和索引').action(async (options) => (await import('./commands/verify.ts')).verify(options));
command('backup', '备份数据库')
  .argument('<文件>')
  .action(async (file, options) => (await import('./commands/keep.ts')).backup(file, options));
command('restore', '从备份恢复')
  .argument('<文件>')
  .action(async (file, options) => (await import('./commands/keep.ts')).restore(file, options));
command('bot', '运行 Telegram 机器人')
  .option('--check', '只检查设置')
  .action(async (options) => (await import('./commands/bot.ts')).bot(options));
program
  .command('start', { hidden: true })
  .argument('[问题]')
  .action(async (question) => (await import('./commands/start.ts')).start(question));

function countOption(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new UsageError(`-k 应为 1 到 999 的整数，收到“${value}”`);
  return Number(value);
}

/** 2 for wrong usage or settings, 1 for anything else; never a stack, the cause is in the log. */
function failed(error: unknown): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
    return;
  }
  const known = userMessageOf(error);
  complain(known ?? '出了点意外，没有完成。详情见日志。');
  if (known === null) createLogger()().error({ err: error }, 'command failed');
  process.exitCode = error instanceof UsageError || (error instanceof Error && error.name === 'SettingsError') ? 2 : 1;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe has gone away (… | head).
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

program.parseAsync(process.argv).catch(failed);
