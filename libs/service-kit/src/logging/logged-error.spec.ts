import { describe, expect, it } from '@jest/globals';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { loggedError } from './logged-error.ts';

const refused = Object.assign(new Error('550 5.1.1 <mairie@crisolles.example>: Recipient address rejected'), { code: 'EENVELOPE', response: '550 <mairie@crisolles.example>' });
const violation = Object.assign(new TypeError('Failing row contains "Mireille Garnier, 06 01 02 03 04"'), { code: '23514', detail: 'Failing row contains (Mireille Garnier).', where: 'COPY person' });

describe('an error in a log', () => {
  it.each([
    ['a mail server that quotes an address', refused],
    ['a database that quotes a row', violation],
    ['one that hides in another', new Error('sending failed', { cause: refused })],
    ['the same, deeper', new Error('a', { cause: new Error('b', { cause: violation }) })],
  ])('says nothing of people: %s', (_, error) => {
    expect(JSON.stringify(loggedError(error))).not.toMatch(/mairie@|Mireille|06 01/);
  });

  it('says which error it is, and where', () => {
    expect(loggedError(violation)).toMatchObject({ type: 'TypeError', code: '23514', stack: expect.stringMatching(/^\s+at .*logged-error\.spec\.ts/) });
    expect(loggedError(new Error('outer', { cause: refused }))).toMatchObject({ message: 'outer', cause: { code: 'EENVELOPE' } });
  });

  it('ends, even when an error is its own cause', () => {
    const loop = new Error('loop');
    loop.cause = loop;
    expect(JSON.stringify(loggedError(loop)).length).toBeLessThan(10_000);
  });

  it('keeps what is no error', () => expect(loggedError({ status: 404 })).toEqual({ status: 404 }));
});

it('is what pino writes', () => {
  const lines: string[] = [];
  const into = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) });
  pino({ serializers: { err: (error: unknown) => loggedError(error) } }, into).warn({ err: refused }, 'refused');
  expect(lines.join('')).not.toContain('mairie@');
});
