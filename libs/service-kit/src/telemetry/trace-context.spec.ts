import { describe, expect, it } from '@jest/globals';
import { readTraceparent, writeTraceparent } from './trace-context.ts';

const trace = '0af7651916cd43dd8448eb211c80319c';
const span = 'b7ad6b7169203331';

describe('a traceparent', () => {
  it.each([`00-${trace}-${span}-01`, `00-${trace}-${span}-00`])('%s is read, and written as it was', (text) => {
    expect(writeTraceparent(readTraceparent(text)!)).toBe(text);
  });

  it('of a later version is read as far as we know it', () => {
    expect(readTraceparent(`01-${trace}-${span}-03-more`)).toMatchObject({ traceId: trace, spanId: span, traceFlags: 1, isRemote: true });
  });

  it.each([undefined, null, '', 'x', `00-${trace}-${span}`, `ff-${trace}-${span}-01`, `00-${'0'.repeat(32)}-${span}-01`, `00-${trace}-${'0'.repeat(16)}-01`, `00-${trace.toUpperCase()}-${span}-01`])(
    '%s counts as absent',
    (text) => expect(readTraceparent(text)).toBeUndefined(),
  );
});
