import { describe, expect, it } from '@jest/globals';
import { createQueue } from './answers/10-queue.js';

/** A queue whose sends are ended by hand, in the order they left. */
function aQueue() {
  const sent = [];
  const stuck = [];
  const ends = [];
  const queue = createQueue(
    (key) => new Promise((end) => void (sent.push(key), ends.push(end))),
    (waiting, failures) => void stuck.push([waiting, failures]),
  );
  const end = async (passed = true) => {
    ends.shift()(passed);
    await new Promise((done) => setImmediate(done));
  };
  return { queue, sent, stuck, end };
}

describe('the queue of answers', () => {
  it('sends one at a time, in order, and once what is asked for again before its turn', async () => {
    const { queue, sent, end } = aQueue();
    for (const key of ['a', 'b', 'c', 'b']) queue.ask(key);
    expect(sent).toEqual(['a']);
    await end();
    expect(sent).toEqual(['a', 'b']);
    await end();
    await end();
    expect(sent).toEqual(['a', 'b', 'c']);
  });

  it('sends once more what changed on its way, never twice at the same time', async () => {
    const { queue, sent, end } = aQueue();
    for (const key of ['a', 'a', 'a']) queue.ask(key);
    expect(sent).toEqual(['a']);
    await end();
    expect(sent).toEqual(['a', 'a']);
    await end();
    expect(sent).toEqual(['a', 'a']);
  });

  it('keeps what could not leave, says all that waits, and goes on when asked to', async () => {
    const { queue, sent, stuck, end } = aQueue();
    queue.ask('a');
    queue.ask('b');
    await end(false);
    expect(stuck).toEqual([[['b', 'a'], 1]]);
    expect(sent).toEqual(['a']);
    queue.retry();
    await end(false);
    expect(stuck.at(-1)).toEqual([['a', 'b'], 2]);
    queue.retry();
    await end();
    await end();
    expect(sent).toEqual(['a', 'b', 'a', 'b']);
    queue.ask('c');
    await end(false);
    expect(stuck.at(-1)).toEqual([['c'], 1]);
  });

  it('lets nothing more leave once the page is sent, until something else is answered', async () => {
    const { queue, sent, end } = aQueue();
    expect(queue.hold()).toBeUndefined();
    for (const key of ['a', 'b']) queue.ask(key);
    const flight = queue.hold();
    await end();
    await expect(flight).resolves.toBeUndefined();
    queue.retry();
    expect(sent).toEqual(['a']);
    queue.ask('c');
    expect(sent).toEqual(['a', 'b']);
  });
});
