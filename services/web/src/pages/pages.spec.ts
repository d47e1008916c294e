import { describe, expect, it } from '@jest/globals';
import { htmlProblems } from '@osinum/testing/browser';
import { accompagnementPage, noAccompagnementPage } from './accompagnement/accompagnement-page.ts';
import { casePage } from './case/case-page.ts';
import { entryKinds } from './case/composer.ts';
import { cataloguePage, toolPage } from './catalogue/catalogue-pages.ts';
import { diagnosticsPage } from './diagnostic/diagnostics-page.ts';
import { finishPage } from './diagnostic/finish-page.ts';
import { overviewPage } from './diagnostic/overview-page.ts';
import { themePage } from './diagnostic/theme-page.ts';
import { evolutionPage } from './evolution/evolution-page.ts';
import { homePage } from './home/home-page.ts';
import { membersPage } from './members/members-page.ts';
import { actionPage } from './plan/action-page.ts';
import { noPlanPage, planPage } from './plan/plan-page.ts';
import { queuePage } from './queue/queue-page.ts';
import { answersPage } from './results/answers-page.ts';
import { noResultsPage, resultsPage } from './results/results-page.ts';
import { aCase, aDiagnostic, aMember, anAction, anAdviser, anEvolution, aQuestion, aVisit, someResults } from './samples.fixture.ts';
import { errorPage } from './shell/error-page.ts';
import { renderPage } from './shell/page-views.ts';
import type { Page } from './shell/page.ts';
import { waitFor } from './shell/pending-page.ts';
import { keptFormPage, refusedPage, signInPage, waitingPage } from './welcome/welcome-pages.ts';

const ID = aDiagnostic().id;
const AT = aDiagnostic().startedAt;
const [member, adviser, visitor] = [aMember(), anAdviser(), aVisit()];
const signed = { id: ID, status: 'completed' as const, questionnaireVersion: '1', startedAt: AT, completedAt: AT, overallScore: 1.2 };
const theme = {
  diagnostic: aDiagnostic(),
  thematique: aDiagnostic().thematiques[0]!,
  introduction: 'Un ordinateur volé\u202f?',
  questions: [
    aQuestion({}),
    aQuestion({ code: 'a.b', number: 2, kind: 'multiple', notConcerned: 'Rien en ligne', previousAnswer: 'Oui' }),
    aQuestion({ code: 'a.c', number: 3, kind: 'number', unit: 'postes', options: [] }),
    aQuestion({ code: 'a.d', number: 4, kind: 'date', options: [{ code: 'jamais', label: 'Jamais' }], duty: { label: 'RGPD', source: 'article 32', confirmed: true } }),
    aQuestion({ code: 'a.e', number: 5, kind: 'scale' }),
    aQuestion({ code: 'a.f', number: 6, kind: 'figures', options: [], fields: [{ code: 'pcs', label: 'Postes', unit: 'postes' }] }),
  ],
};
const attempts = { savedCount: 2, byCode: new Map([['a.c', { error: 'Indiquez un nombre.', form: { 'nombre.a.c': '<b>quatre' } }]]) };
const relance = { id: ID, monthsBefore: 6, dueAt: AT, status: 'planned' as const };
const away = { value: undefined, away: true } as const;
const here = <T>(value: T) => ({ value, away: false }) as const;
const people = [{ personId: ID, name: 'Mireille Garnier', email: 'a@b.example', role: 'referent' as const, status: 'active' as const, since: AT }];
const parts = {
  detail: aCase(),
  members: here({ collectivite: member.session.collectivite, members: people }),
  staff: here({ people: [{ personId: ID, name: 'Inès Caradec' }] }),
  results: here({ results: { diagnosticId: ID, completedAt: AT, visibility: 'everything' as const, thematiques: [{ code: 'a', title: 'Hébergement', score: 0.7 }, { code: 'b', title: 'Vide' }], alerts: [], answers: someResults().thematiques[0]!.answers } }),
  plan: here({ counts: [{ state: 'proposee' as const, count: 4 }] }),
  relances: here({ relances: [relance] }),
};
const summary = { slug: 'urbackup', name: 'UrBackup', summary: 'Copie.', needs: [{ code: 's', label: 'Sauvegarder' }], kind: 'Logiciel', licence: 'AGPL', free: true };
const sheet = { ...summary, description: 'Copie des postes.', principles: [{ code: 'libre' as const, label: 'Libre', definition: 'Code ouvert', verdict: 'unknown' as const, because: 'Non lu.' }], limits: ['Serveur à installer.'], facts: [{ label: 'Prix' }, { label: 'Licence', value: 'AGPL', source: 'Site', sourceUrl: 'https://x.example', readOn: '2026-11-02' }], website: 'https://x.example', updatedAt: AT };
const needs = [{ code: 's', label: 'Sauvegarder', count: 3 }];
const accompagnement = { caseId: ID, status: 'en-cours' as const, openedAt: AT, assigneeId: ID, timeline: aCase().timeline };
const queue = { rows: [aCase(), aCase({ claimable: true, mine: false })], total: 120, counters: [{ view: 'cette-semaine' as const, label: 'Cette semaine', count: 2 }, { view: 'en-retard' as const, label: 'En retard', count: 1 }], load: { open: 4, capacity: 40 } };
const aProfile = { outcome: 'nearest' as const, headline: 'Le plus proche de vos réponses\u00a0: 4 critères sur 6', notARank: 'Ce n’est ni une note, ni un classement.', profiles: [{ code: 'explorateur' as const, name: 'Explorateur', portrait: 'Des projets utiles.', met: 4, criteria: [{ number: 1, expected: 'non', tick: 'met' as const }, { number: 2, expected: 'non', tick: 'unknown' as const }] }], criteria: [{ number: 1, title: 'Plan', finding: 'non', answers: [] }, { number: 2, title: 'Élu', finding: 'inconnu', answers: [] }], axes: [], posts: [], postsAssumed: false, wouldTell: [], notes: [], source: 'CNAM, 2017.', correction: { struckAxes: [], version: 0 } };
const firstKind = entryKinds[0]!;

const pages: [string, Page, typeof visitor][] = [
  ['home', homePage(visitor, needs), visitor],
  ['home, services away', homePage(member, []), member],
  ['sign in', signInPage(visitor, '/saisie-gardee/x', 'refusee'), visitor],
  ['refused', refusedPage(visitor, { reason: 'private-user', message: 'Réservé.', idToken: '' }), visitor],
  ['waiting', waitingPage(member), member],
  ['kept form', keptFormPage({ path: '/diagnostic/x', fields: { a: ['1', '"><b>'], b: '2' } }), member],
  ['kept form, gone', keptFormPage(undefined), member],
  ['diagnostics, first visit', diagnosticsPage(member, [], undefined), member],
  ['diagnostics, one open', diagnosticsPage(member, [signed], aDiagnostic()), member],
  ['overview', overviewPage(aDiagnostic(), true), member],
  ['theme', themePage(theme), member],
  ['theme with an error', themePage(theme, attempts), member],
  ['finish', finishPage(aDiagnostic(), member.instance, true), member],
  ['finish, nothing chosen', finishPage(aDiagnostic(), member.instance, true, 'Choisissez.'), member],
  ['finish, not the référent', finishPage(aDiagnostic(), member.instance, false), member],
  ['no results', noResultsPage(), member],
  ['results', resultsPage(someResults()), member],
  ['results with a profile', resultsPage(someResults({ profile: aProfile })), member],
  ['results, nothing urgent', resultsPage(someResults({ alerts: [], toCheck: [], toAsk: [], baselines: [] })), member],
  ['answers', answersPage(someResults()), member],
  ['evolution', evolutionPage(anEvolution([{ questionCode: 'a', question: 'Où\u202f?', before: 'Ici', after: 'Là', direction: 'up' }]), [{ title: 'Copie', at: AT, state: 'terminee' }]), member],
  ['evolution, plan away', evolutionPage(anEvolution(), undefined), member],
  ['no plan', noPlanPage(), member],
  ['plan', planPage({ id: ID, diagnosticId: ID, proposedAt: AT, trajectory: 'les-deux', first: [anAction(), anAction({ state: 'terminee', note: 'Fait', because: [] })], annex: [anAction({ waiting: 'Après la copie.' })] }, signed), member],
  ['action', actionPage(anAction()), member],
  ['action, refused', actionPage(anAction(), { error: 'Dites ce qui bloque.', field: 'note', chosen: 'bloquee' }), member],
  ['waiting for the plan', waitFor('plan', member, 0), member],
  ['waiting for the plan too long', waitFor('plan', member, 9), member],
  ['accompagnement', accompagnementPage(accompagnement, new Map([[ID, 'Inès Caradec']]), [relance]), member],
  ['accompagnement, alone', accompagnementPage({ ...accompagnement, assigneeId: undefined, timeline: [] }, new Map(), undefined), member],
  ['no accompagnement', noAccompagnementPage(), member],
  ['members', membersPage(member, [...people, { ...people[0]!, status: 'waiting', role: 'membre' }], true), member],
  ['catalogue', cataloguePage(Array.from({ length: 40 }, () => summary), needs, { need: 's' }, 2), visitor],
  ['catalogue, nothing found', cataloguePage([], needs, { q: '<b>' }, 1), visitor],
  ['tool', toolPage(sheet), visitor],
  ['queue', queuePage(queue, { view: 'cette-semaine', page: 2 }, new Map()), adviser],
  ['queue, empty', queuePage({ ...queue, rows: [], total: 0 }, { view: 'cette-semaine', page: 1, q: 'x' }, new Map()), adviser],
  ['case', casePage(parts, ID, firstKind), adviser],
  ['case, neighbours away', casePage({ ...parts, detail: aCase({ claimable: true, mine: false }), members: away, staff: away, results: away, plan: away, relances: away }, ID, firstKind), adviser],
  ['error', errorPage({ type: 'x', title: 'x', status: 500, code: 'internal-error', detail: 'x' }, 'req-1'), visitor],
];

describe.each(pages)('%s', (_, page, visit) => {
  const html = renderPage(page, visit);

  it('is valid HTML, with one first heading', async () => {
    expect(await htmlProblems(html)).toEqual([]);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('prints no hole and lets no markup through', () => {
    expect(html).not.toMatch(/undefined|\[object|NaN|<b>(quatre|Contrat)/);
  });

  it('keeps French spaces before and after its marks', () => {
    const text = html.replaceAll(/<(style|script|textarea)[\s\S]*?<\/\1>|<[^>]*>/g, '\n').replaceAll('&#x27;', '’');
    expect(text.match(/[^\n]*(\p{L} [?!;»]|« \S|\p{L}'\p{L})[^\n]*/gu) ?? []).toEqual([]);
  });
});
