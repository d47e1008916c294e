import { describe, expect, it } from '@jest/globals';
import type { EvolutionView } from '@osinum/contracts';
import { aMember, anEvolution } from '../samples.fixture.ts';
import { renderPage } from '../shell/page-views.ts';
import { evolutionPage, headlineOf } from './evolution-page.ts';

type Change = EvolutionView['changes'][number];
const change = (direction: Change['direction'], more: Partial<Change> = {}): Change => ({ questionCode: direction, question: `${direction}\u202f?`, direction, ...more });
const done = (title: string, thematique: number) => ({ title, thematique, at: '2027-03-01T09:00:00.000Z', state: 'terminee' as const });
const groupsOf = (changes: Change[]) => (evolutionPage(anEvolution(changes), []).model as { groups: { title: string; items: object[] }[] }).groups.map(({ title, items }) => [title, items]);
const themesOf = (thematiques: EvolutionView['thematiques'], actions = [done('Une copie dehors', 3)]) => (evolutionPage({ ...anEvolution(), thematiques }, actions).model as { themes: object[] }).themes;

describe('What changed', () => {
  it('tells apart what is new to everybody and what is new for you, without a « before »', () => {
    expect(groupsOf([change('new', { after: 'Oui' }), change('new-for-you', { after: 'Non' })])).toEqual([
      ['Nouveau pour vous', [{ question: 'new-for-you\u202f?', answer: 'Non' }]],
      ['Nouvelles questions', [{ question: 'new\u202f?', answer: 'Oui' }]],
    ]);
    const html = renderPage(evolutionPage(anEvolution([change('new-for-you', { after: 'Non' })]), []), aMember());
    expect(html).not.toContain('Avant\u00a0:');
    expect(html).toContain('ce n’est pas un recul');
  });

  it('shows apart what you know by now', () => {
    const changes = [change('now-known', { before: 'Je ne sais pas', after: 'Oui' }), change('other', { before: 'Un', after: 'Deux' })];
    expect(groupsOf(changes).map(([title]) => title)).toEqual(['Vous savez maintenant', 'Ce qui a changé autrement']);
    expect(headlineOf([changes[0]!], '12 novembre 2026')).toBe('Vous savez maintenant répondre à 1\u00a0question de plus.');
  });

  it('sets beside the delta of a theme, and the number of questions behind it, the actions done there', () => {
    expect(themesOf([{ code: 'a', number: 3, title: 'Hébergement', delta: 0.8, comparedQuestions: 6 }, { code: 'b', number: 4, title: 'Sécurité', delta: -0.4, comparedQuestions: 1 }])).toEqual([
      { title: 'Hébergement', delta: '+\u00a00,8, sur 6\u00a0questions comparables', actions: 'Une copie dehors' },
      { title: 'Sécurité', delta: '−\u00a00,4, sur 1\u00a0question comparable', actions: '' },
    ]);
  });

  it('names no theme where nothing moved and nothing was done, and no delta on too few questions', () => {
    expect(themesOf([{ code: 'b', number: 4, title: 'Sécurité', delta: 0.01, comparedQuestions: 4 }])).toEqual([]);
    expect(themesOf([{ code: 'a', number: 3, title: 'Hébergement', comparedQuestions: 0 }])).toMatchObject([{ delta: 'trop peu de questions comparables pour un écart' }]);
  });
});
