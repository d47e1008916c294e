import { describe, expect, it } from '@jest/globals';
import { isMonitoring } from './monitoring-token.ts';

const token = 'a-token-of-the-monitoring-system';

describe('whether it is the monitoring that asks', () => {
  it.each([
    ['with its token', `Bearer ${token}`, token, true],
    ['with another one', 'Bearer something-else-altogether', token, false],
    ['with the beginning of it', `Bearer ${token.slice(0, -1)}`, token, false],
    ['without any', undefined, token, false],
    ['otherwise than as a bearer', token, token, false],
    ['when none is configured', 'Bearer ', undefined, false],
    ['when an empty one is', 'Bearer ', '', false],
  ])('%s', (_how, authorization, configured, expected) => {
    expect(isMonitoring(authorization, configured)).toBe(expected);
  });
});
