import { createRequire } from 'node:module';
import type pino from 'pino';

/** Gives the log when something is to be written; most commands never need one. */
export type Logger = () => pino.Logger;

/** JSON lines on stderr, without texts, tokens or keys. */
export function createLogger(): Logger {
  let logger: pino.Logger | undefined;
  return () => {
    logger ??= makeLogger();
    return logger;
  };
}

function makeLogger(): pino.Logger {
  const make = createRequire(import.meta.url)('pino') as typeof pino;
  return make(
    {
      name: 'nianbao',
      level: 'info',
      redact: { paths: ['*.token', '*.apiKey', 'err.on', 'err.response'], remove: true },
    },
    make.destination({ fd: 2, sync: true }),
  );
}
