import { describe, expect, it } from '@jest/globals';
import { aDoubleReading, aGap } from '../samples.fixture.ts';
import { gapsModel } from './gaps-model.ts';
import { readingBeforeSigning } from './reading-page.ts';

describe('gaps as they are shown', () => {
  it('stand with both shares, side by side', () => {
    expect(gapsModel([aGap()], 3)).toMatchObject({
      lived: [{ short: '2\u00a0élus le vivent autrement, 1\u00a0élu comme vous.', rows: [{ label: 'Oui', share: '2\u00a0sur\u00a03', width: '67%', apart: true }, { label: 'Non', share: '1\u00a0sur\u00a03', alike: true }] }],
      nothingOpen: false,
    });
  });

  it('show « Je ne sais pas » last, and no answer that nobody gave', () => {
    const line = aGap({ gap: 'information', answers: aGap().answers.map((answer, index) => ({ ...answer, count: index })), unknown: 2 });
    expect(gapsModel([line], 3)).toMatchObject({ unknown: [{ short: '', rows: [{ label: 'Non' }, { label: 'Je ne sais pas', share: '2\u00a0sur\u00a03' }] }] });
  });

  it('list wishes, the most wanted first, and compare none', () => {
    const line = aGap({ gap: 'envie', answers: [{ code: 'a', label: 'A', count: 1, alike: true, apart: false }, { code: 'b', label: 'B', count: 3, alike: false, apart: true }] });
    expect(gapsModel([line], 3)).toMatchObject({ wished: [{ elus: [{ label: 'B' }, { label: 'A' }] }], nothingOpen: true });
  });
});

describe('before signing', () => {
  it('names each open gap, and what to do with it', () => {
    const reading = aDoubleReading({ state: 'closed', gaps: [aGap(), aGap({ gap: 'information' }), aGap({ gap: 'accord' })] });
    expect(readingBeforeSigning('x', reading)).toMatchObject({ gaps: [{ todo: 'à éclaircir ensemble' }, { todo: 'à montrer en séance' }], agreed: false, open: false });
  });

  it('shows none while élus may still answer', () => {
    expect(readingBeforeSigning('x', aDoubleReading())).toMatchObject({ gaps: [], open: { said: '3\u00a0élus ont répondu.' } });
  });
});
