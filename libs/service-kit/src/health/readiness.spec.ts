import { describe, expect, it } from '@jest/globals';
import { Readiness } from './readiness.ts';

describe('Readiness', () => {
  it('is ready when every dependency answers', async () => {
    const readiness = new Readiness();
    readiness.watch('database', () => undefined);
    expect(await readiness.report()).toEqual({ ready: true, reasons: {} });
  });

  it('gives the reason of each that does not, and does not wait for one that hangs', async () => {
    const readiness = new Readiness();
    readiness.watch('database', () => Promise.reject(new Error('connection refused')));
    readiness.watch('kafka', () => new Promise(() => undefined));
    const { ready, reasons } = await readiness.report(20);
    expect(ready).toBe(false);
    expect(reasons).toEqual({ database: 'connection refused', kafka: 'no answer within 20 ms' });
  });

  it('tells what is wrong with the events without refusing requests', async () => {
    const readiness = new Readiness();
    readiness.mention('relay', () => Promise.reject(new Error('Kafka does not answer')));
    expect(await readiness.report()).toEqual({ ready: true, reasons: { relay: 'Kafka does not answer' } });
  });

  it('is not ready while stopping', async () => {
    const readiness = new Readiness();
    readiness.close();
    expect((await readiness.report()).reasons).toEqual({ service: 'stopping' });
  });
});
