import { describe, expect, it } from '@jest/globals';
import type { ResultsView } from '@osinum/contracts';
import { renderPage } from '../shell/page-views.ts';
import { resultsPage } from '../results/results-page.ts';
import { scorePage } from '../results/score-page.ts';
import { aMember, anAction, peersAway, somePeers, someResults } from '../samples.fixture.ts';
import { answersCsv } from './answers-csv.ts';
import { fileName } from './file-name.ts';
import { reportModel, type ReportSource } from './report-model.ts';

const SECRET = 'Dans un carnet au secrétariat';

/** The sample, where the answer `secret` tells too much. */
const results = (): ResultsView => {
  const sample = someResults();
  const secret = { questionCode: 'secret', question: 'Où sont vos mots de passe\u202f?', answer: SECRET, state: 'answered' as const, index: 0, weight: 2, sensitive: true };
  const onSite = { ...secret, questionCode: 'place', question: 'Où\u202f?', answer: 'Sur place', sensitive: false };
  return {
    ...sample,
    alerts: [...sample.alerts, { ...sample.alerts[0]!, code: 'A9', title: 'Un carnet', questionCode: 'secret', answer: SECRET }],
    toCheck: [...sample.toCheck, { questionCode: 'secret', question: secret.question }],
    thematiques: sample.thematiques.map((one, index) => (index === 0 ? { ...one, answers: [...one.answers, secret, onSite] } : one)),
    baselines: [...sample.baselines, { ...sample.baselines[0]!, key: 'S1', questionCode: 'secret', yours: SECRET }],
  };
};
const told = (answer: string) => ({ question: 'Où\u202f?', answer });
const because = (questionCode: string, answer: string) => ({ questionCode, ...told(answer) });
const plan = {
  id: results().id,
  diagnosticId: results().id,
  proposedAt: results().startedAt,
  trajectory: 'les-deux' as const,
  first: [
    anAction({ title: 'Un coffre', because: [because('secret', SECRET)] }),
    anAction({ title: 'Une copie', because: [because('secret', SECRET), because('place', 'Sur place')], alert: true, state: 'en-cours', note: 'Voir avec Jean' }),
  ],
  annex: [anAction({ title: 'Plus tard', because: [], waiting: 'Après la copie.' })],
};
const report = (more: Partial<ReportSource> = {}) =>
  reportModel({ results: results(), plan: { value: plan, away: false }, signedBy: 'Paul Lemoine', instance: 'Osinum Territoires', toPublish: false, ...more });

describe('The report', () => {
  it('says for whom, when and by whom', () => {
    const { title, facts, footer } = report();
    expect(title).toBe('Diagnostic numérique de Crisolles');
    expect(facts.map(({ value }) => value)).toEqual(['Crisolles, 917\u00a0habitants', '12 novembre 2026, par Paul Lemoine', 'Osinum Territoires']);
    expect(footer).toBe('Crisolles, diagnostic signé le 12 novembre 2026');
    expect(report({ signedBy: undefined }).facts[1]!.value).toBe('12 novembre 2026');
  });

  it('uses the words of the results page and of the pages of the scores', () => {
    const shown = results();
    const pages = [resultsPage(shown, peersAway, peersAway), ...shown.thematiques.map((theme) => scorePage(shown, theme))];
    const html = pages.map((page) => renderPage(page, aMember())).join('\n').replaceAll('&#x27;', '’').replaceAll(/<[^>]+>/g, '');
    const { headline, lead, alerts, toCheck, overall, overallExplanation, toAsk, surveys, explanations } = report();
    const said = [headline, lead, overall, overallExplanation, ...toCheck, ...alerts.flatMap((one) => Object.values(one)), ...toAsk.flatMap((one) => Object.values(one)), ...surveys.map(({ source }) => source), ...explanations.flatMap((one) => Object.values(one))];
    for (const text of said) expect(html).toContain(text);
  });

  it('stands beside collectivités alike when there are enough of them', () => {
    const { peers, scores } = report({ peers: somePeers() });
    expect(peers).toMatch(/^Comparaison avec au moins 20 communes/);
    expect(scores.map((one) => [one.peers, one.half, one.bar.peers])).toEqual([['1,1', 'de 0,4 à 1,6', '36.7%'], ['1,2', 'de 0,9 à 1,9', '40%'], ['–', '–', undefined]]);
    expect(report({ peers: somePeers({ thematiques: [] }) })).not.toHaveProperty('peers');
    expect(report()).not.toHaveProperty('peers');
  });

  it('draws no bar for a score that rests on too little', () => {
    expect(report().scores.map(({ today, bar }) => [today, bar.today])).toEqual([['0,7', '23.3%'], ['–', undefined], ['–', undefined]]);
  });

  it('prints the plan with what triggered each action', () => {
    expect(report().plan).toMatchObject({
      title: 'Deux actions pour commencer',
      actions: [{ number: '1', because: [told(SECRET)] }, { number: '2', because: [told(SECRET), told('Sur place')], note: 'Voir avec Jean', state: 'En cours' }],
      annex: [{ title: 'Plus tard', waiting: 'Après la copie.' }],
    });
  });

  it('goes without the plan when it is away, or belongs to another diagnostic', () => {
    expect(report({ plan: { value: undefined, away: true } }).plan).toEqual({ missing: 'Le plan d’action ne répond pas. Le reste de ce document est à jour.' });
    for (const value of [null, { ...plan, diagnosticId: 'another' }]) {
      expect(report({ plan: { value, away: false } }).plan).toEqual({ missing: expect.stringMatching(/^Ce document n’a pas de plan d’action/) });
    }
  });
});

describe('The report to publish', () => {
  const published = report({ toPublish: true });

  it('tells nothing of a sensitive answer, wherever it showed', () => {
    const text = JSON.stringify(published);
    for (const told of [SECRET, 'Un carnet', 'Où sont vos mots de passe', 'Un coffre', 'Voir avec Jean']) expect(text).not.toContain(told);
    expect(JSON.stringify(report())).toContain(SECRET);
  });

  it('keeps the rest, and says what it left out', () => {
    expect(published.alerts).toHaveLength(1);
    expect(published.answers.flatMap(({ rows }) => rows.map(({ answer }) => answer))).toEqual(['Je ne sais pas', 'Sur place', 'Le maire']);
    expect(published.notice).toMatch(/^Version à publier\u00a0: les réponses sensibles sont retirées/);
  });

  it('shows no score that a hidden answer goes into, nor the headline', () => {
    expect(published.headline).toBeUndefined();
    expect(published.overall).toBeUndefined();
    expect(published.scores.map(({ today, bar }) => [today, bar.today])).toEqual([['non publié', undefined], ['–', undefined], ['–', undefined]]);
    expect(published.answers.map(({ score }) => score)).toEqual(['score non publié', '1,7 sur 3', 'sans score']);
    expect(published.explanations[0]).toEqual({ title: 'Hébergement.', text: 'Le score et le détail du calcul ne sont pas publiés.' });
    expect(published.overallExplanation).toMatch(/n’est pas publié/);
  });

  it('prints the actions that published answers call, by theme, without what they wait for', () => {
    expect(published.plan).toMatchObject({
      title: '1\u00a0action urgente ou engagée',
      actions: [{ number: '1', title: 'Une copie', alert: false, because: [told('Sur place')] }],
      annex: [],
    });
  });

  it('keeps every score when nothing is to be left out', () => {
    const { notice, overall } = report({ results: someResults(), toPublish: true });
    expect(overall).toBe(report().overall);
    expect(notice).toMatch(/aucune réponse sensible/);
  });
});

describe('The table of answers', () => {
  it('has a row for each answer, and tells which are sensitive', () => {
    const lines = answersCsv(results()).split('\r\n');
    expect(lines[0]).toBe('\ufeffThème;Question;Réponse;Valeur (0 à 3);Poids;Sensible;Code de la question');
    expect(lines[1]).toBe('Hébergement;Avez-vous essayé\u202f?;Je ne sais pas;;2;non;a');
    expect(lines[2]).toBe(`Hébergement;Où sont vos mots de passe\u202f?;${SECRET};0;2;oui;secret`);
    expect(lines).toHaveLength(6);
  });
});

describe('The name of a file', () => {
  const named = (name: string) => fileName('compte-rendu', { collectivite: { ...results().collectivite, name }, completedAt: '2026-11-12T09:42:00.000Z' }, 'pdf');

  it.each([
    ['Crisolles', 'compte-rendu-crisolles-2026-11-12.pdf'],
    ['L’Haÿ-les-Œillets', 'compte-rendu-l-hay-les-oeillets-2026-11-12.pdf'],
    ['"; filename=x\r\n../../é', 'compte-rendu-filename-x-e-2026-11-12.pdf'],
    ['中文', 'compte-rendu-2026-11-12.pdf'],
  ])('for %j is %s', (name, file) => {
    expect(named(name)).toBe(file);
  });
});
