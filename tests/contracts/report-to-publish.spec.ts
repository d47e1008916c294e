import { create } from '@bufbuild/protobuf';
import { describe, expect, it } from '@jest/globals';
import { diagnosticsEvents, type ResultsView } from '@osinum/contracts';
import { compiledV1 } from '../../services/diagnostics/src/data/questionnaire-v1.ts';
import type { AnswerValue, Answers } from '../../services/diagnostics/src/domain/answer.ts';
import type { CollectiviteFacts } from '../../services/diagnostics/src/domain/collectivite-facts.ts';
import { choicesOf } from '../../services/diagnostics/src/domain/compile-questionnaire.ts';
import type { Question } from '../../services/diagnostics/src/domain/questionnaire.ts';
import { readAnswers, type Reading } from '../../services/diagnostics/src/domain/reading.ts';
import { freeze } from '../../services/diagnostics/src/domain/snapshot.ts';
import { answersFrozen, type Completion } from '../../services/diagnostics/src/features/complete-diagnostic/completion-events.ts';
import { profileViewOf } from '../../services/diagnostics/src/views/profile-view.ts';
import { resultsOf } from '../../services/diagnostics/src/views/results-view.ts';
import { content } from '../../services/recommendations/src/data/content.ts';
import type { StoredAction } from '../../services/recommendations/src/db/plans.ts';
import { actionView } from '../../services/recommendations/src/features/get-plan/action-view.ts';
import { placeActions } from '../../services/recommendations/src/features/get-plan/place-actions.ts';
import { actionsOf } from '../../services/recommendations/src/features/propose-plan/propose-plan.ts';
import { reportModel } from '../../services/web/src/pages/report/report-model.ts';

const on = '2026-11-22';
const unknown: AnswerValue = { state: 'unknown' };
const chosen = (choice: string): AnswerValue => ({ state: 'answered', choices: [choice] });

/** All that may be answered to a question, « je ne sais pas » included, a month for each step of a date. */
function everyAnswer(question: Question): AnswerValue[] {
  const months = question.kind === 'date' ? ['2026-10', '2024-10', '2020-01'].map((date): AnswerValue => ({ state: 'answered', date })) : [];
  return [unknown, ...choicesOf(question).map(({ code }) => chosen(code)), ...months];
}

/** Every set of answers to the sensitive questions of a theme; the other answers stay as they are. */
function everySecret(thematique: number): Answers[] {
  const secret = compiledV1.source.thematiques[thematique - 1]!.questions.filter(({ sensitive }) => sensitive);
  return secret.reduce<Answers[]>((sets, question) => sets.flatMap((set) => everyAnswer(question).map((answer) => ({ ...set, [question.code]: answer }))), [{}]);
}

const worst = (question: Question): AnswerValue => (question.kind === 'number' ? { state: 'answered', number: 0 } : 'choices' in question ? chosen(question.choices.at(-1)!.code) : unknown);
const best = (question: Question): AnswerValue => (question.kind === 'number' ? { state: 'answered', number: 20 } : 'choices' in question ? chosen(question.choices[0]!.code) : unknown);
const allOf = (answer: (question: Question) => AnswerValue): Answers => Object.fromEntries(compiledV1.questions.map(({ question }) => [question.code, answer(question)]));

/** Every measure, as if it had been begun last year. */
const begun: StoredAction[] = content.measures.map(({ code }, rank) => ({ id: code, code, rank, thematique: 1, vital: false, duty: 'no', triggers: [], state: 'en-cours', version: 1 }));

function resultsFrom(reading: Reading): ResultsView {
  return {
    id: 'd',
    status: 'completed',
    questionnaireVersion: '1',
    startedAt: `${on}T08:00:00.000Z`,
    completedAt: `${on}T09:00:00.000Z`,
    overallScore: freeze(reading).scores.overall,
    collectivite: { id: 'c', siren: '216001859', name: 'Crisolles', kind: reading.facts.kind, population: reading.facts.population },
    ...resultsOf(reading, undefined),
    profile: profileViewOf(compiledV1.source.cnam!, reading, { struckAxes: [], version: 0 }),
  } as ResultsView;
}

function planFor(reading: Reading, previous: readonly StoredAction[]) {
  const completion = { row: { id: 'd', collectiviteId: 'c' }, collectivite: { name: 'Crisolles' }, snapshot: freeze(reading), questionnaire: compiledV1, reading, signature: { now: new Date(on) } };
  const message = create(diagnosticsEvents.AnswersFrozenSchema, answersFrozen(completion as unknown as Completion));
  const { first, annex } = placeActions(actionsOf(message, previous), 'les-deux');
  return {
    id: 'p',
    diagnosticId: 'd',
    proposedAt: `${on}T09:00:00.000Z`,
    trajectory: 'les-deux' as const,
    first: first.map((action, index) => actionView(action, { rank: index + 1 }, { tools: [], larger: false })),
    annex: annex.map(({ measure, waiting }) => actionView(measure, { waiting }, { tools: [], larger: false })),
  };
}

/** The document that everybody may read, as text. */
function published(facts: CollectiviteFacts, answers: Answers, previous: readonly StoredAction[] = []): string {
  const reading = readAnswers(compiledV1, { facts, answers, on });
  return JSON.stringify(reportModel({ results: resultsFrom(reading), plan: { value: planFor(reading, previous), away: false }, instance: 'Osinum', toPublish: true }));
}

const small: CollectiviteFacts = { kind: 'commune', population: 917, agents: 6, elus: 15 };
const large: CollectiviteFacts = { kind: 'commune', population: 4200, agents: 45, elus: 27 };
const situations: [string, CollectiviteFacts, Answers, number[]][] = [
  ['a commune of 4 200 that does badly elsewhere', large, allOf(worst), [2, 3, 4, 6]],
  ['a commune of 917 that does well elsewhere', small, allOf(best), [3]],
];
const cases = situations.flatMap(([who, facts, answers, themes]) => themes.map((thematique) => ({ who, facts, answers, thematique })));

describe('The version to publish, recomputed for every set of sensitive answers,', () => {
  it.each(cases)('is one and the same whatever they are in theme $thematique, for $who', ({ facts, answers, thematique }) => {
    const reports = new Set(everySecret(thematique).map((secret) => published(facts, { ...answers, ...secret })));
    expect(reports.size).toBe(1);
  });

  it.each([
    ['a first diagnostic', allOf(worst), []],
    ['a diagnostic where nothing else is known', allOf(() => unknown), []],
    ['a retake, everything being under way', allOf(worst), begun],
  ])('stays the same when all of them change together, for %s', (_, answers, previous) => {
    const secrets = [best, worst, () => unknown].map((answer) => Object.fromEntries(compiledV1.questions.flatMap(({ question }) => (question.sensitive ? [[question.code, answer(question)]] : []))));
    const reports = new Set(secrets.map((secret) => published(large, { ...answers, ...secret }, previous)));
    expect(reports.size).toBe(1);
  });
});
