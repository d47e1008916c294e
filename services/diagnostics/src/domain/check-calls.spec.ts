import { describe, expect, it } from '@jest/globals';
import type { ServedQuestion } from '@osinum/contracts';
import { callProblems } from './check-calls.ts';
import type { Question, Questionnaire } from './questionnaire.ts';
import { sample } from './sample.fixture.ts';

const served: readonly ServedQuestion[] = [
  { question: 'a.copie', thematique: 1, calls: [{ measure: 'copier' }, { measure: 'acheter', onlyFor: ['aucune'] }], alert: { rank: 1, answer: 'aucune' } },
  { question: 'a.test', thematique: 1, calls: [{ measure: 'essayer' }], alert: { rank: 2, answer: 'jamais' } },
  { question: 'b.canaux', thematique: 2, calls: [{ measure: 'ecrire', without: 'lettre' }] },
];
const calls: Readonly<Record<string, Question['calls']>> = {
  'a.copie': [{ measure: 'copier' }, { measure: 'acheter', onlyFor: 'a.copie = aucune' }],
  'a.test': [{ measure: 'essayer' }],
  'b.canaux': [{ measure: 'ecrire', onlyFor: 'b.canaux not in (lettre, nsp)' }],
};
const calling = (changed: Record<string, Question['calls']> = {}, given: Partial<Questionnaire['thematiques'][0]> = {}): Questionnaire => ({
  ...sample,
  thematiques: sample.thematiques.map((thematique) => ({
    ...thematique,
    questions: thematique.questions.map((question) => ({ ...question, calls: { ...calls, ...changed }[question.code] ?? [] })),
    ...(thematique.code === 'a' && given),
  })),
});
const [a] = sample.thematiques;
const renamed = (from: string, to: string): Questionnaire => JSON.parse(JSON.stringify(calling()).replaceAll(`"code":"${from}"`, `"code":"${to}"`).replaceAll(`= ${from}"`, `= ${to}"`)) as Questionnaire;

describe('a questionnaire and the plan made from its answers', () => {
  it('agree', () => {
    expect(callProblems(calling(), served)).toEqual([]);
  });

  it('agree about a question that is asked no more', () => {
    const without = { ...calling(), thematiques: calling().thematiques.slice(0, 1) };
    expect(callProblems(without, served)).toEqual([]);
  });

  it.each<[string, Questionnaire, RegExp]>([
    ['a call that nothing serves', calling({ 'a.lieu': [{ measure: 'copier' }] }), /^a\.lieu : aucun plan ne servirait l’appel de « copier »/],
    ['another measure', calling({ 'a.test': [{ measure: 'essayer' }, { measure: 'copier' }] }), /^a\.test : aucun plan ne servirait l’appel de « copier »/],
    ['a call that is made no more', calling({ 'a.test': [] }), /^a\.test : le plan appellerait « essayer »/],
    ['a call for other answers', calling({ 'a.copie': [{ measure: 'copier' }, { measure: 'acheter', onlyFor: 'a.copie = parfois' }] }), /^a\.copie : l’appel de « acheter » ne vise pas .*« parfois »/],
    ['a call for all answers', calling({ 'b.canaux': [{ measure: 'ecrire' }] }), /^b\.canaux : l’appel de « ecrire » ne vise pas .*« lettre »/],
    ['an answer that is named otherwise', renamed('aucune', 'zero'), /^a\.copie : le plan appelle « acheter » d’après la réponse « aucune »/],
    ['a question named otherwise', renamed('a.test', 'a.essai'), /^a\.essai : aucun plan ne servirait l’appel/],
    ['another theme', calling({}, { number: 7 }), /^a\.copie : cette question est au thème 7/],
    ['the measures of an alert in another order', calling({ 'a.copie': calls['a.copie']!.toReversed() }), /^a\.copie : « acheter » est citée d’abord/],
    ['an alert more', calling({}, { alerts: [...a!.alerts, { ...a!.alerts[0]!, code: 'A3', order: 3, question: 'a.copie', choice: 'parfois' }] }), /^A3 : le plan ne mettrait pas en premier l’alerte « a\.copie = parfois »/],
    ['an alert less', calling({}, { alerts: a!.alerts.slice(1) }), /^a\.test : le plan tiendrait encore la réponse « jamais »/],
    ['alerts in another order', calling({}, { alerts: a!.alerts.map((alert) => ({ ...alert, order: -alert.order })) }), /^A1 : le plan range l’alerte de « a\.copie » plus haut/],
  ])('part on %s, named', (_, questionnaire, expected) => {
    expect(callProblems(questionnaire, served)).toContainEqual(expect.stringMatching(expected));
  });
});
