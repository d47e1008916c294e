/** Asks one dependency whether it works; throws or rejects with the reason when it does not. */
export type Probe = () => Promise<void> | void;

/** Whether the service takes requests, and if not, why. */
export class Readiness {
  private stopping = false;
  private readonly probes = new Map<string, Probe>();

  /** Adds a dependency to ask. */
  watch(name: string, probe: Probe): void {
    this.probes.set(name, probe);
  }

  /** From now on the service says it is not ready: it is stopping. */
  close(): void {
    this.stopping = true;
  }

  /** The state of each dependency, each given `deadlineMs`. */
  async report(deadlineMs = 1000): Promise<{ ready: boolean; reasons: Record<string, string> }> {
    const reasons: Record<string, string> = {};
    if (this.stopping) reasons['service'] = 'stopping';
    await Promise.all(
      [...this.probes].map(async ([name, probe]) => {
        const reason = await ask(probe, deadlineMs);
        if (reason) reasons[name] = reason;
      }),
    );
    return { ready: Object.keys(reasons).length === 0, reasons };
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
