import { pino, type Logger, type LoggerOptions } from 'pino';
import { loggedError } from './logged-error.ts';

/** Fields that must never reach a log. */
const redacted = ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]', '*.password', '*.token'];

type Mixin = NonNullable<LoggerOptions['mixin']>;

/** One JSON line an event: service, level, time, message, and what the mixin says of the moment. */
export function createLogger(service: string, level: LoggerOptions['level'], mixin?: Mixin): Logger {
  return pino({
    base: { service },
    level: level ?? 'info',
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: redacted, remove: true },
    serializers: { err: (error: unknown) => loggedError(error) },
    formatters: { level: (label) => ({ level: label }) },
    ...(mixin && { mixin }),
  });
}
