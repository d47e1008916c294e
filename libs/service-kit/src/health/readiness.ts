/** Asks one dependency whether it works; throws or rejects with the reason when it does not. */
export type Probe = () => Promise<void> | void;

interface Dependency {
  probe: Probe;
  needed: boolean;
}

/** What a service says of itself: `reasons` lists all that is wrong, `ready` only heeds what requests need. */
export interface ReadinessReport {
  ready: boolean;
  reasons: Record<string, string>;
}

/** Whether the service takes requests, and what is wrong. */
export class Readiness {
  private stopping = false;
  private readonly dependencies = new Map<string, Dependency>();

  /** Adds a dependency without which no request can be served. */
  watch(name: string, probe: Probe): void {
    this.dependencies.set(name, { probe, needed: true });
  }

  /** Adds a dependency whose absence is told but keeps requests going (events wait in their tables). */
  mention(name: string, probe: Probe): void {
    this.dependencies.set(name, { probe, needed: false });
  }

  /** What is watched or mentioned. */
  names(): string[] {
    return [...this.dependencies.keys()];
  }

  /** From now on the service says it is not ready: it is stopping. */
  close(): void {
    this.stopping = true;
  }

  /** The state of each dependency, each given `deadlineMs`. */
  async report(deadlineMs = 1000): Promise<ReadinessReport> {
    const reasons: Record<string, string> = {};
    let ready = !this.stopping;
    if (this.stopping) reasons['service'] = 'stopping';
    await Promise.all(
      [...this.dependencies].map(async ([name, { probe, needed }]) => {
        const reason = await ask(probe, deadlineMs);
        if (!reason) return;
        reasons[name] = reason;
        if (needed) ready = false;
      }),
    );
    return { ready, reasons };
  }
}

async function ask(probe: Probe, deadlineMs: number): Promise<string | undefined> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer within ${deadlineMs} ms`)), deadlineMs);
  try {
    await Promise.race([probe(), late]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    clearTimeout(timer);
  }
}
