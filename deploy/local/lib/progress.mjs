const heartbeatMs = 10_000;

/** Elapsed time as a person says it: « 0,4 s », « 1 min 05 s ». */
export function elapsed(ms) {
  if (ms < 59_950) return `${(ms / 1000).toFixed(1).replace('.', ',')} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

/**
 * One line when a long step begins, a sign of life every ten seconds, one line when it ends.
 * A step shorter than a second prints its end only.
 * @param {{ write?: (line: string) => void, quiet?: boolean }} [options]
 */
export function createProgress({ write = (line) => process.stdout.write(`${line}\n`), quiet = false } = {}) {
  const say = quiet ? () => {} : write;
  return {
    say,
    /** Always shown, even when quiet: something went wrong. */
    warn: (line) => process.stderr.write(`${line}\n`),
    /**
     * @template T
     * @param {string} title
     * @param {(step: { note: (text: string) => void }) => Promise<T>} work
     * @returns {Promise<T>}
     */
    async step(title, work) {
      const start = Date.now();
      let note = '';
      const announce = setTimeout(() => say(`… ${title}`), 1000);
      const heartbeat = setInterval(() => {
        say(`… ${title} : toujours en cours (${elapsed(Date.now() - start)})${note && ` — ${note}`}`);
      }, heartbeatMs);
      try {
        const result = await work({ note: (text) => { note = text.trim().slice(0, 100); } });
        say(`✓ ${title} (${elapsed(Date.now() - start)})`);
        return result;
      } catch (error) {
        say(`✗ ${title} (${elapsed(Date.now() - start)})`);
        throw error;
      } finally {
        clearTimeout(announce);
        clearInterval(heartbeat);
      }
    },
  };
}

/** @typedef {ReturnType<typeof createProgress>} Progress */
