import autocannon from 'autocannon';

const FIRST_REQUESTS = 600;

/**
 * Answers a second under load, during some five seconds, after 600 requests that do not count and tell how many the five
 * seconds take: none is cut in the middle. One answer that is not 2xx and the figure is refused: an error is quicker than
 * the work.
 * @param {import('autocannon').Options & { seconds?: number, meter?: ReturnType<import('./processor-time.mjs').createMeter> }} options
 * @returns {Promise<number>}
 */
export async function answersPerSecond({ connections = 20, seconds = 5, meter, ...options }) {
  const first = await fire({ connections, amount: FIRST_REQUESTS, ...options });
  const work = () => fire({ connections, amount: Math.max(FIRST_REQUESTS, Math.ceil(first.rate * seconds)), ...options });
  const { rate } = meter ? await meter.around(work) : await work();
  return rate;
}

/** autocannon looks at its clock once a second: the time of the last answer is ours. */
async function fire(options) {
  const start = performance.now();
  let last = start;
  const result = await new Promise((done, fail) => {
    autocannon(options, (error, found) => (error ? fail(error) : done(found))).on('response', () => { last = performance.now(); });
  });
  const { errors, timeouts, non2xx, statusCodeStats } = result;
  if (errors || timeouts || non2xx) {
    throw new Error(`${options.url} : ${non2xx} réponses refusées (${JSON.stringify(statusCodeStats)}), ${errors} erreurs, ${timeouts} sans réponse`);
  }
  return { answers: result['2xx'], rate: (result['2xx'] * 1000) / (last - start) };
}
