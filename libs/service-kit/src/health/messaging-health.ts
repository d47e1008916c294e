import type { ConsumersStatus, RelayStatus } from '@osinum/messaging';

const SILENCE_MS = 60_000;

/** @throws the reason why the outbox is not being published. */
export function sayRelay({ state, lastError }: RelayStatus): void {
  if (state === 'failing' || state === 'stopped') throw new Error(lastError ?? state);
}

/** @throws the reason why events are not being consumed, or that some wait for a mend. */
export function sayConsumers({ state, lastHeartbeatAt, openDeadLetters }: ConsumersStatus): void {
  if (state !== 'running') throw new Error(state);
  if (lastHeartbeatAt && Date.now() - lastHeartbeatAt.getTime() > SILENCE_MS) {
    throw new Error(`no heartbeat since ${lastHeartbeatAt.toISOString()}`);
  }
  if (openDeadLetters > 0) throw new Error(`${openDeadLetters} dead letters wait for a mend and a replay`);
}
