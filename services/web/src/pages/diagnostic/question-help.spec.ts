import { describe, expect, it } from '@jest/globals';
import { aQuestion } from '../samples.fixture.ts';
import { helpModel } from './question-help.ts';

const duty = (confirmed: boolean) => ({ label: 'Tenir un registre.', source: 'RGPD, article 30.', confirmed });

describe('helpModel', () => {
  it.each([
    [true, 'Obligation légale'],
    [false, 'À vérifier\u00a0: peut-être une obligation'],
  ])('calls a duty, text read: %s, « %s »', (confirmed, heading) => {
    expect(helpModel(aQuestion({ duties: [duty(confirmed)] }))).toMatchObject({ duties: [{ heading, text: 'Tenir un registre. (RGPD, article 30.)' }] });
  });

  it('shows every duty and every document', () => {
    const question = aQuestion({ duties: [duty(true), duty(false)], sources: [{ title: 'Guide', readOn: '2026-11-22' }, { title: 'Loi', url: 'https://a.example', readOn: '2026-11-01' }] });
    expect(helpModel(question)).toMatchObject({
      duties: [{ heading: 'Obligation légale' }, { heading: expect.stringMatching(/^À vérifier/) }],
      sources: [{ title: 'Guide', read: 'lu le 22 novembre 2026' }, { title: 'Loi', url: 'https://a.example', read: 'lu le 1er novembre 2026' }],
    });
  });
});
