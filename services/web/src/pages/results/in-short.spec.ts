import { describe, expect, it } from '@jest/globals';
import { aMember, anAction, peersAway, someResults } from '../samples.fixture.ts';
import { renderPage } from '../shell/page-views.ts';
import { changedMost, firstActions, whereWeStand } from './in-short.ts';
import { resultsPage } from './results-page.ts';

const plan = { trajectoire: 'both', diagnosticId: someResults().id, first: [anAction()], annex: [] } as never;

describe('results in short', () => {
  it('say where one stands, in figures and in words; too little scored is no level', () => {
    expect(whereWeStand(someResults())).toBe('Ensemble\u00a0: 1,2 sur 3. 1\u00a0thème «\u00a0on se débrouille\u00a0».');
    const { overallScore: _, ...without } = someResults();
    expect(whereWeStand(without)).toBe('');
  });

  it.each([
    ['the actions of this diagnostic', { away: false, value: plan }, { actions: [anAction().title] }],
    ['a plan that is not there yet', { away: false, value: null }, { none: 'Votre plan d’action se prépare.' }],
    ['a plan that does not answer', { away: true, value: undefined }, { none: expect.stringMatching(/ne répond pas/) }],
  ])('give what to do first: %s', (_, answer, expected) => {
    expect(firstActions(someResults().id, answer as never)).toMatchObject(expected);
  });

  it('tell what moved most, and nothing the first time', () => {
    const { previousId: _, ...first } = someResults();
    expect(changedMost(someResults())).toMatchObject({ themes: [{ title: 'Hébergement', delta: '+\u00a00,2' }] });
    expect(changedMost(first)).toBeUndefined();
  });

  it('come in the order in which one asks: where, urgent, first, compared, changed', () => {
    const html = renderPage(resultsPage(someResults(), peersAway, { away: false, value: plan }), aMember());
    const places = ['Ensemble\u00a0: 1,2', 'À décider d’abord', 'Par quoi commencer', 'Vos scores par thème', 'Ce que d’autres ont répondu', 'Ce qui a bougé depuis'].map((words) => html.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(html).toMatch(/on se débrouille/);
    expect(html).toMatch(/trop peu de réponses/);
  });
});
