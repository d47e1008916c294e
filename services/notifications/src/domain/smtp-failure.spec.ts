import { expect, it } from '@jest/globals';
import { attemptOf } from './smtp-failure.ts';

it.each([
  [{ responseCode: 550, code: 'EENVELOPE' }, 'refused'],
  [{ responseCode: 554, code: 'EMESSAGE' }, 'refused'],
  [{ responseCode: 451, code: 'EENVELOPE' }, 'refused-for-now'],
  [{ responseCode: 421 }, 'refused-for-now'],
  [{ responseCode: 421, code: 'ECONNECTION' }, 'refused-for-now'],
  [{ code: 'ESOCKET', syscall: 'connect' }, 'refused-for-now'],
  [{ code: 'EDNS' }, 'refused-for-now'],
  [{ code: 'ECONNECTION' }, 'unanswered'],
  [{ code: 'ESOCKET', syscall: 'read' }, 'unanswered'],
  [{ code: 'ETIMEDOUT' }, 'unanswered'],
  [{ responseCode: 535, code: 'EAUTH' }, 'refused-for-now'],
  [{}, 'refused-for-now'],
])('%j → %s', (failure, attempt) => {
  expect(attemptOf(failure)).toBe(attempt);
});
