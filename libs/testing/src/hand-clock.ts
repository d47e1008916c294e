import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The business time of a service under test, moved by hand through its clock file. */
export class HandClock {
  /** For `CLOCK_FILE`. */
  readonly file = join(mkdtempSync(join(tmpdir(), 'clock-')), 'clock.json');
  #offsetMs = 0;

  constructor() {
    this.advance(0);
  }

  now(): Date {
    return new Date(Date.now() + this.#offsetMs);
  }

  /** Time goes on from this date. */
  moveTo(date: Date): void {
    this.advance(date.getTime() - this.now().getTime());
  }

  advance(ms: number): void {
    this.#offsetMs += ms;
    writeFileSync(this.file, JSON.stringify({ offsetMs: this.#offsetMs }));
  }

  remove(): void {
    rmSync(dirname(this.file), { recursive: true, force: true });
  }
}
