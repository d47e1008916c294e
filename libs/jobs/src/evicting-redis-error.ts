/** A Redis that may throw jobs away when its memory is full. */
export class EvictingRedisError extends Error {
  override readonly name = 'EvictingRedisError';
  readonly policy: string;

  constructor(policy = 'unknown') {
    super(`Redis may throw jobs away: set maxmemory-policy to noeviction (it is ${policy}).`);
    this.policy = policy;
  }
}
