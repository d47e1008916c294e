import type { ConsumersStatus, RelayStatus } from '@osinum/messaging';

const SILENCE_MS = 60_000;

/** Since when consumers that say they run have given no sign of life, if it is too long. */
export function silentSince({ lastHeartbeatAt }: Pick<ConsumersStatus, 'lastHeartbeatAt'>, now = Date.now()): Date | undefined {
  return lastHeartbeatAt && now - lastHeartbeatAt.getTime() > SILENCE_MS ? lastHeartbeatAt : undefined;
}

/** @throws the reason why the outbox is not being published. */
export function sayRelay({ state, lastError }: RelayStatus): void {
  if (state === 'failing' || state === 'stopped') throw new Error(lastError ?? state);
}

/** @throws the reason why events are not being consumed, or that some wait for a mend. */
export function sayConsumers(status: ConsumersStatus): void {
  const { state, openDeadLetters } = status;
  if (state !== 'running') throw new Error(state);
  const silent = silentSince(status);
  if (silent) throw new Error(`no heartbeat since ${silent.toISOString()}`);
  if (openDeadLetters > 0) throw new Error(`${openDeadLetters} dead letters wait for a mend and a replay`);
}
