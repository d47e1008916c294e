import { describe, expect, it } from '@jest/globals';
import { PoisonError } from '../consumers/poison-error.ts';
import { isTransient, mayPass } from './transient.ts';

const prisma = (code: string, driver: object, message = '') =>
  Object.assign(new Error(message), { code, meta: { driverAdapterError: { cause: driver } } });

describe('a fault of the infrastructure', () => {
  it.each([
    ['a refused connection', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['several refused addresses', new AggregateError([Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })])],
    ['a session ended by an administrator', Object.assign(new Error('terminating'), { code: '57P01' })],
    ['the same, seen through Prisma', prisma('P2010', { originalCode: '57P01' })],
    ['too many connections', Object.assign(new Error('sorry'), { code: '53300' })],
    ['a client that lost its connection', new Error('Client has encountered a connection error and is not queryable')],
    ['a connection cut', new Error('Connection terminated unexpectedly')],
    ['Prisma without a connection', prisma('P1001', { kind: 'DatabaseNotReachable' })],
    ['Prisma with a full pool', prisma('P2028', {}, 'Transaction API error: Unable to start a transaction in the given time.')],
    ['one of these as a cause', new Error('wrapped', { cause: Object.assign(new Error('x'), { code: 'ECONNRESET' }) })],
  ])('is %s', (_what, error) => expect(isTransient(error)).toBe(true));
});

describe('what may be over the next time, once an event is put aside', () => {
  const database = (code: string) => Object.assign(new Error('x'), { code });
  it.each([
    ['a refused connection', database('ECONNREFUSED')],
    ['a statement that took too long', database('57014')],
    ['a lock that was not given', database('55P03')],
    ['two transactions that waited for each other, seen through Prisma', prisma('P2010', { originalCode: '40P01' })],
  ])('is %s', (_what, error) => expect(mayPass(error)).toBe(true));

  it.each([['a bug', new TypeError('x is undefined')], ['a broken constraint', database('23505')]])('is not %s', (_what, error) => expect(mayPass(error)).toBe(false));
});

describe('the fault of an event', () => {
  const loop = new Error('loop') as Error & { cause: unknown };
  loop.cause = loop;
  it.each([
    ['poison', new PoisonError('unreadable')],
    ['a bug', new TypeError('x is undefined')],
    ['a broken constraint', prisma('P2039', { originalCode: '23505' })],
    ['row security', prisma('P2039', { originalCode: '42501' })],
    ['a statement too long', Object.assign(new Error('canceling statement'), { code: '57014' })],
    ['a transaction too long', prisma('P2028', {}, 'Transaction already closed')],
    ['an error that is its own cause', loop],
    ['something thrown that is no error', 'text'],
  ])('is %s', (_what, error) => expect(isTransient(error)).toBe(false));
});
