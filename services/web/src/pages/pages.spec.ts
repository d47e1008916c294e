import { describe, expect, it } from '@jest/globals';
import { htmlProblems } from '@osinum/testing/browser';
import { administrationPage } from './administration/administration-page.ts';
import { ago, aReading, NOW, someEvents, someJobs, someMails, unread } from './administration/administration.fixture.ts';
import { deadLettersPage } from './administration/dead-letters-page.ts';
import { operatedNames } from './administration/words.ts';
import { accompagnementPage, noAccompagnementPage } from './accompagnement/accompagnement-page.ts';
import { assistancePage } from './assistance/assistance-page.ts';
import { assistedDiagnosticPage, assistedSeat } from './assistance/assisted-seat.ts';
import { CARRIED, wordsOf } from './assistance/carried-questions.ts';
import { contributionsPage } from './assistance/contributions-page.ts';
import { notKeptPage } from './assistance/not-kept-page.ts';
import { casePage } from './case/case-page.ts';
import { entryKinds } from './case/composer.ts';
import { cataloguePage, toolPage } from './catalogue/catalogue-pages.ts';
import { codePage, deadSlipPage, eluPage, thanksPage } from './double-reading/elu-pages.ts';
import { readingPage, signedReadingPage } from './double-reading/reading-page.ts';
import { slipsPage } from './double-reading/slips-page.ts';
import { curvePage } from './curve/curve-page.ts';
import { diagnosticsPage } from './diagnostic/diagnostics-page.ts';
import { finishPage } from './diagnostic/finish-page.ts';
import { overviewPage } from './diagnostic/overview-page.ts';
import { themePage } from './diagnostic/theme-page.ts';
import { signedMeanwhilePage } from './diagnostic/signed-meanwhile-page.ts';
import { evolutionPage } from './evolution/evolution-page.ts';
import { homePage } from './home/home-page.ts';
import { membersPage } from './members/members-page.ts';
import { actionPage } from './plan/action-page.ts';
import { noPlanPage, planPage } from './plan/plan-page.ts';
import { profilePage } from './profile/profile-page.ts';
import { queuePage } from './queue/queue-page.ts';
import { answersPage } from './results/answers-page.ts';
import { baselinesPage } from './results/baselines-page.ts';
import { letterPage } from './results/letter-page.ts';
import { noResultsPage, resultsPage } from './results/results-page.ts';
import { scorePage } from './results/score-page.ts';
import { toAskPage } from './results/to-ask-page.ts';
import { aCase, aCurve, anAdministrator, aDiagnostic, aDoubleReading, aGap, aMember, anAction, anAdviser, anEvolution, aProfile, aQuestion, aReadingSheet, aVisit, someResults, peersAway, somePeers } from './samples.fixture.ts';
import { errorPage, refusedFormPage, unsentFormPage } from './shell/error-page.ts';
import { assetAt, renderPage } from './shell/page-views.ts';
import type { Page } from './shell/page.ts';
import { visibilityPage } from './visibility/visibility-page.ts';
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
    aQuestion({ code: 'a.d', number: 4, kind: 'date', options: [{ code: 'jamais', label: 'Jamais' }], duties: [{ label: 'RGPD', source: 'article 32', confirmed: true }, { label: 'CGCT', source: 'article 1', confirmed: false }], sources: [{ title: 'Guide', url: 'https://x.example', readOn: '2026-11-22' }, { title: 'Loi', readOn: '2026-11-22' }] }),
    aQuestion({ code: 'a.e', number: 5, kind: 'scale' }),
    aQuestion({ code: 'a.f', number: 6, kind: 'figures', options: [], fields: [{ code: 'pcs', label: 'Postes', unit: 'postes' }, { code: 'population', label: 'Habitants', unit: 'habitants', directory: 1260 }] }),
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
  assistance: here(null),
};
const proposed = { id: ID, state: 'proposed' as const, mode: 'phone' as const, advisorId: ID, instanceId: ID, proposedAt: AT, until: AT };
const agreed = { ...proposed, state: 'agreed' as const, interlocutor: 'la secrétaire', diagnosticId: ID, agreedAt: AT, agreedBy: ID };
const withInes = { advisor: { id: ID, name: 'Inès Caradec' }, team: 'Osinum Territoires' };
const known = { names: new Map([[ID, 'Inès Caradec']]), me: 'x', team: 'Osinum Territoires', collectivite: 'Crisolles' };
const assistedCase = { caseId: ID, assistance: agreed, people: known };
const withdrawn = { type: 'x', title: 'x', status: 403, code: 'assistance-not-agreed', detail: 'La collectivité n’a pas donné son accord.' };
const assisted = { savedAt: AT, savedBy: ID, assisted: { mode: 'phone' as const, interlocutor: 'la secrétaire' } };
const traces = {
  diagnosticId: ID,
  thematiques: [{ code: 'a', title: 'Hébergement', answers: [{ questionCode: 'a.b', question: 'Où\u202f?', answer: 'Ici', ...assisted }] }],
  assistances: [agreed, { ...agreed, endedAt: AT, endedBy: ID, endReason: 'withdrawn' as const }],
  staffActs: [{ day: '2026-11-22', personId: ID, act: 'saved' as const, count: 2, subjects: 1 }, { day: '2026-11-22', personId: ID, act: 'refused' as const, count: 1, subjects: 1 }],
};
const summary = { slug: 'urbackup', name: 'UrBackup', summary: 'Copie.', needs: [{ code: 's', label: 'Sauvegarder' }], kind: 'Logiciel', licence: 'AGPL', free: true };
const sheet = { ...summary, description: 'Copie des postes.', principles: [{ code: 'libre' as const, label: 'Libre', definition: 'Code ouvert', verdict: 'unknown' as const, because: 'Non lu.' }], limits: ['Serveur à installer.'], facts: [{ label: 'Prix' }, { label: 'Licence', value: 'AGPL', source: 'Site', sourceUrl: 'https://x.example', readOn: '2026-11-02' }], website: 'https://x.example', updatedAt: AT };
const needs = [{ code: 's', label: 'Sauvegarder', count: 3 }];
const accompagnement = { caseId: ID, status: 'en-cours' as const, openedAt: AT, assigneeId: ID, timeline: aCase().timeline };
const queue = { rows: [aCase(), aCase({ claimable: true, mine: false })], total: 120, counters: [{ view: 'cette-semaine' as const, label: 'Cette semaine', count: 2 }, { view: 'en-retard' as const, label: 'En retard', count: 1 }], load: { open: 4, capacity: 40 } };
const correctable = {
  ...aProfile,
  axes: [{ code: 'thd', label: 'Très haut débit', state: 'under-way' as const, deduced: true, struck: false }],
  posts: [{ code: 'cdo', label: 'Responsable des données', state: 'absent' as const }],
  postsAssumed: true,
  criteria: [{ number: 1, title: 'Plan', finding: 'Vous n’avez pas de plan.', answers: [{ questionCode: 'a', question: 'Un plan\u202f?', answer: 'Pas prévu' }] }],
  notes: ['Une note.'],
};
const twelve = <T>(one: T): T[] => Array.from({ length: 12 }, () => one);
const muchToDecide = someResults({
  alerts: twelve({ ...someResults().alerts[0]!, questionCode: 'a' }),
  toAsk: twelve(someResults().toAsk![1]!),
  baselines: [...twelve(someResults().baselines[0]!), { ...someResults().baselines[0]!, comparable: true }],
});
const unreadByElus = aDoubleReading({ state: 'none', until: undefined, readings: 0, slipsLeft: 0, mayPrint: 15 });
const readByElus = aDoubleReading({ state: 'closed', slipsLeft: 0, mayPrint: 0, gaps: [aGap(), aGap({ gap: 'information', unknown: 2 }), aGap({ gap: 'envie', collectivite: undefined }), aGap({ gap: 'accord' }), aGap({ gap: 'sans-repere', collectivite: undefined })] });
const firstKind = entryKinds[0]!;

const operatedService = (service: (typeof operatedNames)[number], reading: ReturnType<typeof aReading> | undefined) => ({ service, reading, failedJobs: [], actions: [] });
const failedJob = { id: '12', name: 'end-sessions', attempts: 5, failedAt: ago(90), reason: 'web does not answer' };
const failedMail = { mailId: ID, kind: 'completion', instanceId: ID, state: 'failed-permanent' as const, reasonCode: '550', attempts: 1, failedAt: ago(4000) };
const ailing = aReading({
  events: someEvents({ outbox: { pending: 3, oldestSeconds: 245 }, deadLetters: { open: 2, oldestSeconds: 90, parked: 3 } }), lag: unread,
  jobs: someJobs({ failed: 1, failing: [{ name: 'sweep', since: ago(300), times: 9, reason: 'x' }] }), mails: someMails({ waiting: 2, lateSeconds: 400 }),
});
const byHand = { at: ago(60), actorId: ID, action: 'replay' as const, target: {}, affected: 2 };
const aLetter = { eventId: ID, topic: 'a.b.v1', type: 'PlanProposed', key: ID, reason: 'Error: <b>quatre', attempts: 3, failedAt: ago(90), instanceId: ID, collectiviteId: ID, parked: 2, replayAsked: false };

const noPlan = { value: null, away: false } as const;
const aPlan = { diagnosticId: ID, first: [anAction(), anAction()], annex: [] } as never;

const pages: [string, Page, typeof visitor][] = [
  ['home', homePage(visitor, needs), visitor],
  ['home, services away', homePage(member, []), member],
  ['sign in', signInPage(visitor, '/saisie-gardee/x', 'refusee'), visitor],
  ['sign in, Keycloak away', signInPage(visitor, '', 'keycloak'), visitor],
  ['sign in, ProConnect away', signInPage(visitor, '/plan', 'proconnect'), visitor],
  ['refused', refusedPage(visitor, { reason: 'private-user', message: 'Réservé.', idToken: '' }), visitor],
  ['waiting', waitingPage(member), member],
  ['kept form', keptFormPage({ path: '/diagnostic/x', fields: { a: ['1', '"><b>'], b: '2' } }), member],
  ['form refused', refusedFormPage({ type: 'x', title: 'x', status: 422, code: 'request-invalid', detail: 'La demande est mal formée.', errors: [{ path: 'body.text', message: '5 000 caractères au plus.' }] }, { path: '/accompagnements/x/taches', fields: { titre: 'Rappeler "><b>', echeance: '', texte: 'Bonjour', 'reponse.a': ['1', '2'] } }), adviser],
  ['form sent to an archived questionnaire', unsentFormPage({ type: 'x', title: 'x', status: 410, code: 'questionnaire-archived', detail: 'Retiré.' }, { path: '/diagnostic/x', fields: { a: '1' } }), member],
  ['form not passed on', unsentFormPage({ type: 'x', title: 'x', status: 503, code: 'sign-in-unavailable', detail: 'Le service de connexion ne répond pas.' }, { path: '/diagnostic/x', fields: { a: ['1', '"><b>'], b: '2' } }), member],
  ['kept form, gone', keptFormPage(undefined), member],
  ['diagnostics, first visit', diagnosticsPage(member, { diagnostics: [], ahead: { minutes: { from: 15, to: 25 }, questions: 52, thematiques: 12 } }, undefined), member],
  ['diagnostics, time measured', diagnosticsPage(member, { diagnostics: [], ahead: { minutes: { from: 25, to: 40 }, measured: { contributors: 35, cohort: 'communes de 500 à 3\u202f499\u00a0habitants' }, questions: 52, thematiques: 12 } }, undefined), member],
  ['diagnostics, one open', diagnosticsPage(member, { diagnostics: [signed] }, aDiagnostic()), member],
  ['overview', overviewPage(aDiagnostic(), true), member],
  ['overview, questionnaire changed since', overviewPage({ ...aDiagnostic(), outdated: true }, false), member],
  ['theme', themePage(theme), member],
  ['theme with an error', themePage(theme, attempts), member],
  ['finish', finishPage(aDiagnostic(), member.instance, true, unreadByElus), member],
  ['finish, nothing chosen', finishPage(aDiagnostic(), member.instance, true, aDoubleReading(), 'Choisissez.'), member],
  ['finish, not the référent', finishPage(aDiagnostic(), member.instance, false, readByElus), member],
  ['finish, élus agree', finishPage(aDiagnostic(), member.instance, true, { ...readByElus, gaps: [aGap({ gap: 'accord' })] }), member],
  ['finish, too few élus', finishPage(aDiagnostic(), member.instance, true, aDoubleReading({ state: 'closed', readings: 2 })), member],
  ['reading of élus, not open', readingPage(ID, unreadByElus), member],
  ['reading of élus, open', readingPage(ID, aDoubleReading()), member],
  ['reading of élus, a number that is none', readingPage(ID, aDoubleReading({ elus: undefined }), { error: 'Indiquez un nombre.', value: '<b>quatre' }), member],
  ['reading of élus, gaps', readingPage(ID, readByElus), member],
  ['reading of élus, lapsed with too few', readingPage(ID, aDoubleReading({ state: 'lapsed', readings: 2 })), member],
  ['reading of élus, signed', signedReadingPage(ID, '12 novembre 2026', { ...readByElus, state: 'signed' }), member],
  ['reading of élus, signed with too few', signedReadingPage(ID, '12 novembre 2026', aDoubleReading({ state: 'signed', readings: 1 })), member],
  ['reading of élus, never opened', signedReadingPage(ID, '12 novembre 2026', { ...unreadByElus, mayPrint: 0 }), member],
  ['slips', slipsPage({ diagnosticId: ID, collectiviteName: 'Crisolles', codes: twelve('ABCD-EFGH-JKMN'), until: AT, site: 'http://osinum.localhost/' }), member],
  ['code of a slip', codePage(), visitor],
  ['code of a slip, mistyped', codePage({ error: 'Tapez les douze lettres et chiffres.', value: '<b>quatre' }), visitor],
  ['an élu reads', eluPage('ABCD-EFGH-JKMN', aReadingSheet), visitor],
  ['an élu reads, answers missing', eluPage('ABCD-EFGH-JKMN', aReadingSheet, { form: { 'reponse.competences.besoins': ['rgpd', '?'] }, errors: new Map([['sauvegarde.existe', 'choisissez une réponse.']]) }), visitor],
  ['an élu has read', thanksPage(), visitor],
  ['a slip that opens nothing', deadSlipPage(), visitor],
  ['results, read by élus', resultsPage(someResults({ doubleReading: { readings: 3, openGaps: 2 } }), here(somePeers()), noPlan), member],
  ['no results', noResultsPage(), member],
  ['results', resultsPage(someResults(), here(somePeers()), noPlan), member],
  ['results, what to do first and what moved', resultsPage(someResults(), peersAway, { value: aPlan, away: false }), member],
  ['results, plan away', resultsPage(someResults(), peersAway, peersAway), member],
  ['results with a profile', resultsPage(someResults({ profile: aProfile }), here(somePeers({ thematiques: [] })), noPlan), member],
  ['results, nothing urgent', resultsPage(someResults({ alerts: [], toCheck: [], toAsk: [], baselines: [] }), peersAway, noPlan), member],
  ['results, much to decide', resultsPage(muchToDecide, here(somePeers({ cohort: undefined, thematiques: [] })), noPlan), member],
  ['score of a theme', scorePage(muchToDecide, muchToDecide.thematiques[0]!), member],
  ['score of a theme, no answer', scorePage(someResults({ alerts: [], baselines: [] }), someResults().thematiques[2]!), member],
  ['figures of surveys', baselinesPage(muchToDecide, here(somePeers())), member],
  ['figures of surveys, fewer than ten alike', baselinesPage(muchToDecide, here(somePeers({ thematiques: [] }))), member],
  ['figures of surveys, comparison away', baselinesPage(muchToDecide, peersAway), member],
  ['figures of surveys, none', baselinesPage(someResults({ baselines: [] }), here(somePeers({ cohort: undefined, thematiques: [] }))), member],
  ['to ask', toAskPage(muchToDecide), member],
  ['to ask, nothing', toAskPage(someResults({ toAsk: [], toCheck: [] })), member],
  ['letter', letterPage(someResults({ letter: { ready: true, questions: someResults().toAsk! } })), member],
  ['letter, too few questions', letterPage(someResults({ letter: { ready: false, questions: someResults().toAsk! } })), member],
  ['letter, nothing to ask', letterPage(someResults()), member],
  ['action, the letter', actionPage(anAction({ measureCode: 'lettre-prestataire' }), ID), member],
  ['answers', answersPage(someResults()), member],
  ['evolution', evolutionPage(anEvolution([{ questionCode: 'a', question: 'Où\u202f?', before: 'Ici', after: 'Là', direction: 'up' }]), [{ title: 'Copie', thematique: 3, at: AT, state: 'terminee' }]), member],
  ['evolution, plan away', evolutionPage(anEvolution(), undefined), member],
  ['curve, one point', curvePage(aCurve(1)), member],
  ['curve', curvePage(aCurve(3)), member],
  ['curve, none', curvePage(aCurve(0)), member],
  ['profile', profilePage(someResults(), correctable, member), member],
  ['profile, corrected', profilePage(someResults(), { ...correctable, correction: { struckAxes: ['thd'], posts: [], version: 1, correctedAt: AT, correctedBy: ID } }, member), member],
  ['profile, changed meanwhile', profilePage(someResults(), aProfile, member, { error: 'Quelqu’un a corrigé ce profil entre-temps.', typed: { struckAxes: ['thd'] } }), member],
  ['who sees', visibilityPage(someResults({ visibilitySince: AT }), member.instance, true), member],
  ['who sees, not the référent', visibilityPage(someResults({ visibilitySince: AT }), member.instance, false), member],
  ['who sees, nothing chosen', visibilityPage(someResults({ visibilitySince: AT }), member.instance, true, 'Choisissez.'), member],
  ['signed meanwhile', signedMeanwhilePage(theme, { answers: [{ questionCode: 'a.c', version: 0, state: 'answered', number: 3 }, { questionCode: 'a.d', version: 0, state: 'unknown' }], wrong: new Map() }, {}), member],
  ['signed meanwhile, nothing lost', signedMeanwhilePage(theme, { answers: [], wrong: new Map() }, {}), member],
  ['archived', errorPage({ type: 'x', title: 'x', status: 410, code: 'questionnaire-archived', detail: 'Retiré.' }, 'req-1'), member],
  ['no plan', noPlanPage(), member],
  ['plan', planPage({ id: ID, diagnosticId: ID, proposedAt: AT, trajectory: 'les-deux', first: [anAction(), anAction({ state: 'terminee', note: 'Fait', because: [] })], annex: [anAction({ waiting: 'Après la copie.' })] }, signed), member],
  ['action', actionPage(anAction(), ID), member],
  ['action, refused', actionPage(anAction(), ID, { error: 'Dites ce qui bloque.', field: 'note', chosen: 'bloquee' }), member],
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
  ['case, neighbours away', casePage({ ...parts, detail: aCase({ claimable: true, mine: false }), members: away, staff: away, results: away, plan: away, relances: away, assistance: away }, ID, firstKind), adviser],
  ['case, filling proposed', casePage({ ...parts, assistance: here(proposed) }, ID, firstKind), adviser],
  ['case, filling agreed', casePage({ ...parts, assistance: here(agreed) }, ID, firstKind), adviser],
  ['diagnostics, filling proposed', diagnosticsPage(member, { diagnostics: [] }, aDiagnostic(), { ...withInes, assistance: proposed }), member],
  ['diagnostics, somebody may help', diagnosticsPage(member, { diagnostics: [] }, undefined, { ...withInes, assistance: null }), member],
  ['filling together, nobody follows', assistancePage({ assistance: null, team: withInes.team }), member],
  ['filling together, to agree', assistancePage({ ...withInes, assistance: { ...agreed, state: 'ended', endReason: 'expired' } }), member],
  ['filling together, proposed', assistancePage({ ...withInes, assistance: proposed }), member],
  ['filling together, agreed', assistancePage({ ...withInes, assistance: agreed, agreedBy: 'vous' }), member],
  ['filling together, a name that cannot be had', assistancePage({ ...withInes, advisor: { id: ID }, assistance: agreed }), member],
  ['filling together, with another team', assistancePage({ assistance: null, elsewhere: agreed, team: withInes.team }), member],
  ['filling together, proposed by another team', assistancePage({ assistance: null, elsewhere: proposed, team: withInes.team }), member],
  ['filling together, the case changed hands', assistancePage({ ...withInes, assistance: null, former: { name: 'Karim Belaïd' } }), member],
  ['who answered', contributionsPage(traces, known, { base: '/diagnostic/x', section: 'diagnostic' }), member],
  ['who answered, agreed and nothing read yet', contributionsPage({ ...traces, staffActs: [] }, known, { base: '/diagnostic/x', section: 'diagnostic' }), member],
  ['who answered, nobody', contributionsPage({ ...traces, thematiques: [], staffActs: [], assistances: [] }, known, { base: '/diagnostic/x', section: 'diagnostic' }), member],
  ['assisted diagnostic', assistedDiagnosticPage(assistedCase, aDiagnostic()), adviser],
  ['assisted diagnostic, too long a name', assistedDiagnosticPage(assistedCase, aDiagnostic(), { error: 'Écrivez 80 caractères au plus.', value: 'x'.repeat(90) }), adviser],
  ['assisted theme', themePage({ ...theme, questions: [aQuestion({ answer: { state: 'unknown', version: 1, ...assisted } })] }, undefined, assistedSeat(assistedCase)), adviser],
  ['assisted theme, not kept', notKeptPage(withdrawn, ID, { [CARRIED]: wordsOf(theme.questions), 'version.a.b': '0', 'reponse.a.b': '-' })!, adviser],
  ['assisted theme, nothing lost', notKeptPage(withdrawn, ID, { [CARRIED]: wordsOf(theme.questions) })!, adviser],
  ['administration', administrationPage({ services: operatedNames.map((one) => operatedService(one, aReading())), failedMails: [], names: new Map() }, NOW), anAdministrator()],
  ['administration, much wrong', administrationPage({ services: [{ ...operatedService('notifications', ailing), failedJobs: [failedJob], actions: [byHand] }, operatedService('identity', undefined)], failedMails: [failedMail], names: new Map() }, NOW), anAdministrator()],
  ['dead letters, none', deadLettersPage(operatedNames.map((service) => ({ service, away: service === 'identity', total: 0, letters: [] })), NOW), anAdministrator()],
  ['dead letters', deadLettersPage([{ service: 'casework', away: false, total: 30, letters: [aLetter, { ...aLetter, type: 'TaskDone', replayAsked: true }, { ...aLetter, type: null, key: null, parked: 0 }] }], NOW), anAdministrator()],
  ['error', errorPage({ type: 'x', title: 'x', status: 500, code: 'internal-error', detail: 'x' }, 'req-1'), visitor],
];

describe.each(pages)('%s', (_, page, visit) => {
  const html = renderPage(page, visit);

  it('is valid HTML, with one first heading', async () => {
    expect(await htmlProblems(html)).toEqual([]);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('has a script when it is a page of questions, and only then: a file of ours', () => {
    const scripts = [...html.matchAll(/<script\b[^>]*>[\s\S]*?<\/script>/g)].map(([script]) => script);
    expect(scripts.map((script) => script.replace(/\.[0-9a-f]{8}\./, '.'))).toEqual(
      page.template === 'diagnostic/theme' ? ['<script type="module" src="/static/answers.js"></script>'] : [],
    );
    for (const [, path] of html.matchAll(/ src="([^"]+)"/g)) expect([path, assetAt(path!)?.contentType]).toEqual([path, expect.any(String)]);
  });

  it('prints no hole and lets no markup through', () => {
    expect(html).not.toMatch(/undefined|\[object|NaN|<b>(quatre|Contrat)/);
  });

  it('keeps French spaces before and after its marks', () => {
    const text = html.replaceAll(/<(style|script|textarea)[\s\S]*?<\/\1>|<[^>]*>/g, '\n').replaceAll('&#x27;', '’');
    expect(text.match(/[^\n]*(\p{L} [?!;»]|« \S|\p{L}'\p{L})[^\n]*/gu) ?? []).toEqual([]);
  });
});
