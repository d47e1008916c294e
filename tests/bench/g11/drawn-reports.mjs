import { createRequire } from 'node:module';
import { create } from '@bufbuild/protobuf';
import { diagnosticsEvents } from '@osinum/contracts';
import { compiledV1 } from '../../../services/diagnostics/dist/data/questionnaire-v1.js';
import { readAnswers, visibleQuestions } from '../../../services/diagnostics/dist/domain/reading.js';
import { freeze } from '../../../services/diagnostics/dist/domain/snapshot.js';
import { answersFrozen } from '../../../services/diagnostics/dist/features/complete-diagnostic/completion-events.js';
import { profileViewOf } from '../../../services/diagnostics/dist/views/profile-view.js';
import { resultsOf } from '../../../services/diagnostics/dist/views/results-view.js';
import { content } from '../../../services/recommendations/dist/data/content.js';
import { planFrom } from '../../../services/recommendations/dist/domain/plan-from.js';
import { actionView } from '../../../services/recommendations/dist/features/get-plan/action-view.js';
import { isLarger } from '../../../services/recommendations/dist/domain/collectivite-facts.js';
import { readAnswers as readFrozen, readFacts } from '../../../services/recommendations/dist/features/propose-plan/read-answers.js';
import { reportModel } from '../../../services/web/dist/pages/report/report-model.js';
import { diceFrom } from '../frame/dice.mjs';

const signedOn = '2026-11-12';
const communes = createRequire(import.meta.url)('@etalab/decoupage-administratif/data/communes.json').filter(({ type, population }) => type === 'commune-actuelle' && population >= 300 && population <= 10_000);

/** Reports of the questionnaire in use, of communes and answers drawn at random: the same draw at every run, never twice the same report. */
export function* drawnReports(seed) {
  const throwDice = diceFrom(seed);
  for (;;) {
    const { nom: name, population, departement } = communes[throwDice(communes.length)];
    const reading = answeredToTheEnd({ kind: 'commune', population, departement, agents: 1 + throwDice(60), elus: 11 + throwDice(20) }, throwDice);
    yield reportModel({ results: resultsViewOf(reading, name), plan: { value: planOf(reading, name) }, signedBy: 'Mireille Garnier', instance: 'Osinum', toPublish: false });
  }
}

/** Answers what is asked until nothing more is: an answer may open other questions. */
function answeredToTheEnd(facts, throwDice) {
  const answers = {};
  for (;;) {
    const reading = readAnswers(compiledV1, { facts, answers, on: signedOn });
    const waiting = visibleQuestions(reading).filter(({ question }) => !(question.code in answers));
    if (waiting.length === 0) return reading;
    for (const one of waiting) answers[one.question.code] = answerTo(one, throwDice);
  }
}

function answerTo({ question, offered }, throwDice) {
  if (throwDice(8) === 0) return { state: 'unknown' };
  if (question.kind === 'single' || question.kind === 'scale') return { state: 'answered', choices: [offered[throwDice(offered.length)].code] };
  if (question.kind === 'multiple') {
    const { code, alone } = offered[throwDice(offered.length)];
    const more = offered.filter((one) => !one.alone && one.code !== code && throwDice(2) === 0);
    return { state: 'answered', choices: [code, ...(alone ? [] : more.map((one) => one.code))] };
  }
  if (question.kind === 'number') return { state: 'answered', number: throwDice(10) };
  if (question.kind === 'date') return { state: 'answered', date: `20${20 + throwDice(6)}-0${1 + throwDice(9)}` };
  return { state: 'unknown' };
}

function resultsViewOf(reading, name) {
  const { overall } = freeze(reading).scores;
  return {
    ...resultsOf(reading, undefined),
    ...(overall !== undefined && { overallScore: overall }),
    id: 'drawn',
    completedAt: `${signedOn}T12:00:00Z`,
    collectivite: { name, population: reading.facts.population },
    profile: profileViewOf(compiledV1.source.cnam, reading, { struckAxes: [], version: 0 }),
  };
}

function planOf(reading, name) {
  const ids = { id: 'drawn', collectiviteId: 'drawn', questionnaireVersion: compiledV1.source.version };
  const event = create(diagnosticsEvents.AnswersFrozenSchema, answersFrozen({ row: ids, collectivite: { name }, snapshot: freeze(reading), questionnaire: compiledV1, reading, signature: { now: new Date(`${signedOn}T12:00:00Z`) } }));
  const facts = readFacts(event.facts);
  const { first, annex } = planFrom(content, readFrozen(event), { facts });
  const action = (item, place) => actionView({ ...item, id: item.code, version: 0 }, place, { tools: [], larger: isLarger(facts) });
  return {
    diagnosticId: 'drawn',
    first: first.map((item, index) => action(item, { rank: index + 1 })),
    annex: annex.map(({ measure, waiting }) => action(measure, { waiting })),
  };
}
