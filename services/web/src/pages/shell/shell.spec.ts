import { describe, expect, it } from '@jest/globals';
import { ServiceUnreachable } from '@osinum/contracts';
import { aMember, anAdviser, anEvolution, aVisit } from '../samples.fixture.ts';
import { headlineOf } from '../evolution/evolution-page.ts';
import { aroundPage, brandOf } from './chrome.ts';
import { orAway } from './degraded.ts';
import { errorPage, mayPass } from './error-page.ts';
import { assetAt, renderPage } from './page-views.ts';
import type { Page } from './page.ts';
import { tryNumber, waitFor } from './pending-page.ts';

const page: Page = { template: 'plan/none', title: 'Plan d’action', section: 'plan', model: {} };

describe('around a page', () => {
  it('a visitor may sign in and sees no collectivité', () => {
    const around = aroundPage(page, '/', undefined);
    expect(around.signInHref).toBe('/connexion');
    expect(around).not.toHaveProperty('strip');
  });

  it('a member sees the collectivité and where they are', () => {
    const around = aroundPage(page, '/plan', aMember().session);
    expect(around.strip).toMatchObject({ name: 'Crisolles', detail: '917\u00a0habitants' });
    expect(around.nav?.filter(({ current }) => current)).toEqual([{ href: '/plan', label: 'Plan d’action', current: true, exact: true }]);
  });

  it('a person who waits has no way into the rest', () => {
    const session = { ...aMember().session, status: 'waiting' as const };
    expect(aroundPage(page, '/en-attente', session)).not.toHaveProperty('nav');
  });

  it('an adviser gets dense pages', () => {
    expect(aroundPage(page, '/file', anAdviser().session).dense).toBe(true);
  });
});

describe('brandOf', () => {
  it('dresses an instance in its colours and its own words', () => {
    const brand = brandOf({ ...aVisit().instance, code: 'vallees', name: 'Les Vallées' });
    expect([brand.key, brand.name]).toEqual(['vallees', 'Les Vallées']);
  });

  it('gives the national colours to an unknown code and to nobody’s host', () => {
    expect(brandOf({ ...aVisit().instance, code: 'nouveau' }).key).toBe('osinum');
    expect(brandOf(undefined).key).toBe('osinum');
  });
});

it('every file a page asks for exists', () => {
  for (const code of ['osinum', 'vallees', 'littoral']) {
    const html = renderPage(page, aVisit({ instance: { ...aVisit().instance, code } }));
    const files = [...html.matchAll(/(?:href|src)="(\/(?:static|marque)\/[^"]+)"/g)].map(([, path]) => path!);
    expect(files.length).toBeGreaterThan(2);
    expect(files.filter((path) => assetAt(path) === undefined)).toEqual([]);
  }
});

describe('waiting', () => {
  it('asks again a few times, then offers a link', () => {
    expect(waitFor('plan', aMember(), 0).refresh).toEqual({ seconds: 2, path: '/plan?essai=1' });
    expect(waitFor('plan', aMember(), 6)).not.toHaveProperty('refresh');
  });

  it.each([[undefined, 0], ['3', 3], ['-1', 0], ['x', 0], [['1', '2'], 0]])('%j is try %d', (tries, expected) => {
    expect(tryNumber(tries)).toBe(expected);
  });
});

describe('orAway', () => {
  it('turns a silence into a fact, and leaves a refusal alone', async () => {
    await expect(orAway(Promise.resolve(1))).resolves.toEqual({ value: 1, away: false });
    await expect(orAway(Promise.reject(new ServiceUnreachable('GET /x', undefined)))).resolves.toEqual({ value: undefined, away: true });
    await expect(orAway(Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});

describe('errorPage', () => {
  const problem = { type: 'x', title: 'x', status: 404, code: 'http-404', detail: 'Introuvable.' };

  it.each([
    [problem, 'Cette page n’existe pas', /L’adresse a peut-être changé/],
    [{ ...problem, code: 'action-unknown', detail: 'Cette action n’est plus dans votre plan.' }, 'Cette page n’existe pas', /plus dans votre plan/],
    [{ ...problem, status: 403, code: 'permission-missing', detail: 'Votre rôle ne permet pas cela.' }, 'Vous ne pouvez pas ouvrir cette page', /Votre rôle/],
    [{ ...problem, status: 503, code: 'neighbour-unavailable', detail: 'Indisponible.' }, 'Le service est lent', /Rien n’est perdu/],
    [{ ...problem, status: 500, code: 'internal-error', detail: 'Erreur.' }, 'Cette page ne s’affiche pas', /Erreur/],
  ])('%j', (given, title, text) => {
    const shown = errorPage(given, 'req-1');
    expect(shown.title).toBe(title);
    expect((shown.model as { text: string }).text).toMatch(text);
  });

  it('gives a mark to quote for what we did not foresee, and only then', () => {
    expect(errorPage({ ...problem, status: 500 }, 'req-1').model).toHaveProperty('reference', 'req-1');
    expect(errorPage(problem, 'req-1').model).not.toHaveProperty('reference');
  });

  it.each([
    [503, 'neighbour-unavailable', {}, true],
    [410, 'questionnaire-archived', { 'reponse.a': 'oui' }, true],
    [410, 'questionnaire-archived', {}, false],
    [410, 'invitation-over', { a: '1' }, false],
    [404, 'http-404', { a: '1' }, false],
  ])('%s %s with %j gives what was typed back: %s', (status, code, fields, expected) => {
    expect(mayPass({ ...problem, status, code }, { path: '/x', fields })).toBe(expected);
  });
});

describe('the headline of an evolution', () => {
  const change = (direction: 'up' | 'down' | 'same') => ({ questionCode: 'a', question: 'x', direction });

  it.each([
    [[], 'Rien n’a bougé depuis le 12 novembre 2026.'],
    [['up'], 'Vous avancez sur un point.'],
    [['up', 'up', 'same'], 'Vous avancez sur 2\u00a0points.'],
    [['down'], 'Vous reculez sur un point.'],
    [['up', 'down', 'down'], 'Vous avancez sur un point, vous reculez sur 2\u00a0points.'],
  ] as const)('%j', (directions, expected) => {
    expect(headlineOf(anEvolution(directions.map(change)).changes, '12 novembre 2026')).toBe(expected);
  });
});
