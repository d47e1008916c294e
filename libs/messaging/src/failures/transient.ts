/** PostgreSQL: connection lost, out of connections or memory, being shut down or started. */
const postgresClasses = /^(08...|53...|57P0[1-5])$/;

/** Node and Prisma: the database or the network is not there. */
const codes = new Set([
  'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH',
  'P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2037',
]);

const messages = /connection terminated|connection ended|not queryable|timeout exceeded when trying to connect|cannot use a pool after|server closed the connection|can't reach database server|unable to start a transaction/i;

/** Whether an error speaks of the infrastructure rather than of the event: then the event is not to blame. */
export function isTransient(error: unknown): boolean {
  for (const one of chain(error)) {
    const code = 'code' in one ? String(one.code) : '';
    const originalCode = 'originalCode' in one ? String(one.originalCode) : '';
    if (codes.has(code) || postgresClasses.test(code) || postgresClasses.test(originalCode)) return true;
    if ('message' in one && messages.test(String(one.message))) return true;
  }
  return false;
}

/** PostgreSQL gave up on a statement, for its length, a lock or another transaction. */
const gaveUp = /^(57014|55P03|40001|40P01)$/;

/**
 * Whether an error that escaped the tries of an event may be over the next time: the infrastructure, or a statement that
 * PostgreSQL gave up on while an event was being put aside.
 */
export function mayPass(error: unknown): boolean {
  return isTransient(error) || [...chain(error)].some((one) => ['code', 'originalCode'].some((name) => gaveUp.test(String((one as Record<string, unknown>)[name]))));
}

/** The error, its causes, and what Prisma keeps of the driver's error. */
function* chain(error: unknown): Generator<object> {
  const seen = new Set<object>();
  const waiting = [error];
  while (waiting.length) {
    const one = waiting.shift();
    if (typeof one !== 'object' || one === null || seen.has(one)) continue;
    seen.add(one);
    yield one;
    if ('cause' in one) waiting.push(one.cause);
    if ('meta' in one) waiting.push(one.meta);
    if ('driverAdapterError' in one) waiting.push(one.driverAdapterError);
    if (one instanceof AggregateError) waiting.push(...one.errors);
  }
}
