import { plainReason } from '../operations/plain-reason.ts';

/** An error as a log may keep it. */
export interface LoggedError {
  type: string;
  message: string;
  code?: string | number;
  stack?: string;
  cause?: LoggedError;
}

const FRAMES = 8;
const DEPTH = 3;

/**
 * What says which error it is and where: its class, its code, its message without what libraries quote of the content
 * (addresses, answers, rows), the places in the code. Other properties stay out: PostgreSQL's `detail` holds a whole row.
 */
export function loggedError(error: unknown, depth = DEPTH): LoggedError | unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? plainReason(error) : error;
  const { code } = error as { code?: unknown };
  const places = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, FRAMES).join('\n');
  return {
    type: error.constructor.name === 'Error' ? error.name : error.constructor.name,
    message: plainReason(error.message),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(places && { stack: places }),
    ...(error.cause instanceof Error && depth > 0 && { cause: loggedError(error.cause, depth - 1) as LoggedError }),
  };
}
