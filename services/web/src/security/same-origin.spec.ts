import { describe, expect, it } from '@jest/globals';
import { comesFromOurPages } from './same-origin.ts';

const host = 'osinum.localhost:4100';

describe('comesFromOurPages', () => {
  it.each([
    ['GET', { 'sec-fetch-site': 'cross-site' }, true],
    ['POST', { 'sec-fetch-site': 'same-origin' }, true],
    ['POST', { 'sec-fetch-site': 'same-site' }, false],
    ['POST', { 'sec-fetch-site': 'cross-site', origin: `http://${host}` }, false],
    ['POST', { 'sec-fetch-site': 'none' }, false],
    ['POST', { origin: `http://${host}` }, true],
    ['POST', { origin: 'http://vallees.localhost:4100' }, false],
    ['POST', { origin: 'null' }, false],
    ['POST', {}, false],
    ['DELETE', {}, false],
  ])('%s %j → %s', (method, headers, expected) => {
    expect(comesFromOurPages({ method, headers: { host, ...headers } })).toBe(expected);
  });
});
