import { openSync, closeSync, writeSync, fdatasync } from 'node:fs';
import { promisify } from 'node:util';

const sync = promisify(fdatasync);

/** A line of the ledger: what was asked, answered, done to the components. */
export type LedgerLine = { readonly what: string } & Readonly<Record<string, unknown>>;

/**
 * The ledger of a run: a file outside of the platform, one JSON line a fact, on the disk before the promise resolves.
 * Lines written while the disk is busy go together with the next flush.
 */
export function openLedger(file: string) {
  const descriptor = openSync(file, 'a');
  const lines: LedgerLine[] = [];
  let waiting: string[] = [];
  let flushing: Promise<void> | undefined;

  async function flush(): Promise<void> {
    const text = waiting.join('');
    waiting = [];
    writeSync(descriptor, text);
    await sync(descriptor);
  }

  return {
    file,
    /** All lines of this run, oldest first. */
    lines: lines as readonly LedgerLine[],
    async note(line: LedgerLine): Promise<void> {
      lines.push(line);
      waiting.push(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
      const before = flushing ?? Promise.resolve();
      flushing = before.then(() => (waiting.length > 0 ? flush() : undefined));
      await flushing;
    },
    close: () => closeSync(descriptor),
  };
}

export type Ledger = ReturnType<typeof openLedger>;
