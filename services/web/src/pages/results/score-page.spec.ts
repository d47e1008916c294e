import { describe, expect, it } from '@jest/globals';
import { peersAway, someResults } from '../samples.fixture.ts';
import { resultsPage } from './results-page.ts';
import { scoreInWords } from './score-in-words.ts';
import { scorePage } from './score-page.ts';

const [first, second] = someResults().thematiques;
const answer = { questionCode: 'a', question: 'Une question\u202f?', answer: 'Oui', state: 'answered' as const, weight: 2, sensitive: false };

describe('The page of a score', () => {
  it.each([
    [{ index: 1.5 }, { counted: [{ question: answer.question, answer: 'Oui', worth: 'niveau 1,5 × poids 2 = 3' }], apart: [] }],
    [{ index: 0 }, { counted: [{ worth: 'niveau 0 × poids 2 = 0' }] }],
    [{ index: 3, weight: 0 }, { counted: [], apart: [{ why: expect.stringMatching(/décrit votre situation/) }] }],
    [{ state: 'unknown' as const }, { counted: [], apart: [{ why: expect.stringMatching(/Je ne sais pas/) }] }],
    [{ state: 'not-concerned' as const }, { counted: [], apart: [{ why: expect.stringMatching(/Non concerné/) }] }],
  ])('says what an answer %p counts for', (more, model) => {
    const theme = { ...first!, answers: [{ ...answer, ...more }] };
    expect(scorePage(someResults(), theme).model).toMatchObject(model);
  });

  it('shows the alerts and the figures of its own questions only', () => {
    const [alert] = someResults().alerts;
    const results = someResults({ alerts: [{ ...alert!, questionCode: 'a' }, { ...alert!, questionCode: 'b' }] });
    expect(scorePage(results, results.thematiques[0]!).model).toMatchObject({ alerts: [{ title: alert!.title }], baselines: [{ figures: [{ figure: results.baselines[0]!.figure }] }] });
    expect(scorePage(results, results.thematiques[1]!).model).toMatchObject({ alerts: [{}], baselines: [] });
  });

  it.each([
    [first!, 'Hébergement\u00a0: 0,7 sur 3, «\u00a0on se débrouille\u00a0».'],
    [second!, 'Sécurité\u00a0: 1,7 sur 3.'],
    [{ ...second!, score: undefined }, 'Sécurité\u00a0: pas de score.'],
  ])('concludes in its title', (theme, title) => {
    expect(scoreInWords(theme)).toBe(title);
  });
});

describe('The overview of the results', () => {
  const many = <T>(one: T): T[] => Array.from({ length: 8 }, () => one);

  it('shows three alerts whole, and leads to the page of the theme for the rest', () => {
    const alert = { ...someResults().alerts[0]!, questionCode: 'b' };
    const { model } = resultsPage(someResults({ alerts: many(alert) }), peersAway, peersAway) as { model: { alerts: object[]; otherAlerts: object[] } };
    expect(model.alerts).toHaveLength(3);
    expect(model.otherAlerts).toEqual(Array(5).fill({ title: alert.title, consequence: alert.consequence, href: `/resultats/${someResults().id}/themes/securite` }));
  });

  it('shows two figures, those of the same question first, and three questions to ask', () => {
    const [figure] = someResults().baselines;
    const baselines = [...many(figure!), { ...figure!, figure: 'La même question', comparable: true }];
    const toAsk = many({ questionCode: 'c', question: 'Qui\u202f?', how: 'Demandez.' });
    const { model } = resultsPage(someResults({ baselines, toAsk }), peersAway, peersAway);
    expect(model).toMatchObject({ baselines: { first: [{ figures: [{ figure: 'La même question' }, {}] }], more: true, count: 9 }, toAsk: { more: true, count: 8 } });
  });
});
