/**
 * Sends one thing at a time, in the order it was asked for. What is asked for again before its turn is sent once, as it
 * then is; what is asked for again while it travels is sent once more after. What could not leave waits for a retry.
 * @param {(key: string) => Promise<boolean>} send false when it has to be tried again
 * @param {(waiting: string[], failures: number) => void} stuck what waits, and how many tries failed in a row
 */
export function createQueue(send, stuck) {
  /** @type {Set<string>} */
  const waiting = new Set();
  /** @type {Promise<void> | undefined} */
  let flight;
  let failures = 0;
  let held = false;

  function go() {
    const [key] = waiting;
    if (flight || held || key === undefined) return;
    waiting.delete(key);
    flight = send(key).then((passed) => {
      flight = undefined;
      failures = passed ? 0 : failures + 1;
      if (passed) return go();
      waiting.add(key);
      stuck([...waiting], failures);
    });
  }

  return {
    /** @param {string} key */
    ask(key) {
      held = false;
      waiting.add(key);
      go();
    },
    retry: go,
    /** Nothing more leaves until something is asked for again: the page itself is being sent. Gives what is on its way. */
    hold() {
      held = true;
      return flight;
    },
  };
}
