import { createRequire } from 'node:module';
import type pino from 'pino';
import { redactedCause } from './redaction.ts';

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
  return make(logOptions, make.destination({ fd: 2, sync: true }));
}

/** What is told of errors is the same wherever they are logged. */
export const logOptions: pino.LoggerOptions = {
  name: 'nianbao',
  level: 'info',
  serializers: { err: (error: unknown) => redactedCause(error) },
};
