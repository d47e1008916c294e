import { create } from '@bufbuild/protobuf';
import { diagnosticsEvents } from '@osinum/contracts';
import { dutiesOf } from '../../services/diagnostics/dist/data/beside-the-questions.js';
import { compiledV1 as current } from '../../services/diagnostics/dist/data/questionnaire-v1.js';
import { acceptAnswer } from '../../services/diagnostics/dist/domain/accept-answer.js';
import { answerInWords } from '../../services/diagnostics/dist/domain/answer-in-words.js';
import { minutesToShow, secondsInAll } from '../../services/diagnostics/dist/domain/length.js';
import { progressOf } from '../../services/diagnostics/dist/domain/progress.js';
import { readAnswers, visibleQuestions } from '../../services/diagnostics/dist/domain/reading.js';
import { freeze } from '../../services/diagnostics/dist/domain/snapshot.js';
import { answersFrozen } from '../../services/diagnostics/dist/features/complete-diagnostic/completion-events.js';
import { profileViewOf } from '../../services/diagnostics/dist/views/profile-view.js';
import { resultsOf } from '../../services/diagnostics/dist/views/results-view.js';
import { content } from '../../services/recommendations/dist/data/content.js';
import { planFrom } from '../../services/recommendations/dist/domain/plan-from.js';
import { readAnswers as readFrozen, readFacts } from '../../services/recommendations/dist/features/propose-plan/read-answers.js';
import { answerFrom } from './read-persona.mjs';

const figures = 'collectivite.faits';
const byNumber = new Map(current.questions.map(({ question }) => [question.number, question.code]));

/** Everything the engine says of a persona: what the two services would compute, event included. */
export function diagnosisOf(persona) {
  const { situation, refused } = situationOf(persona);
  const reading = readAnswers(current, situation);
  const results = resultsOf(reading, undefined);
  const { visible, answered, complete } = progressOf(reading);
  return {
    persona: { name: persona.name, on: persona.on, ...reading.facts },
    questions: { visible, answered, complete, hidden: reading.questions.length - visible, thematiques: thematiquesOf(reading) },
    minutes: { estimate: Math.round(secondsInAll(reading) / 60), shown: minutesToShow(secondsInAll(reading)) },
    refused,
    overall: { score: freeze(reading).scores.overall, explanation: results.overallExplanation },
    thematiques: results.thematiques.map(({ code, number, title, score, level, scoredShare, explanation }) => ({ code, number, title, score, level, scoredShare, explanation })),
    alerts: results.alerts,
    toCheck: results.toCheck,
    toAsk: results.toAsk,
    profile: profileViewOf(current.source.cnam, reading, { struckAxes: persona.struckAxes, version: 0, ...(persona.posts && { posts: persona.posts }) }),
    plan: planOf(reading, persona),
  };
}

function situationOf({ facts, figures: given, answers, on }) {
  const named = Object.entries(answers).map(([name, short]) => ({ name, short, code: byNumber.get(name) ?? name }));
  const known = named.filter(({ code }) => current.byCode.has(code));
  const kept = Object.fromEntries(known.map(({ code, short }) => [code, answerFrom(current.byCode.get(code).question, short)]));
  if (Object.keys(given).length > 0) kept[figures] ??= { state: 'answered', facts: given };
  const situation = { facts: { ...given, ...facts }, answers: kept, on };
  const names = [...named, ...(kept[figures] && !named.some(({ code }) => code === figures) ? [{ name: figures, code: figures }] : [])];
  const refused = names.flatMap(({ name, code }) => {
    const { refusal } = acceptAnswer(current, situation, code, kept[code] ?? { state: 'unknown' });
    return refusal === undefined ? [] : [{ question: name, ...refusal }];
  });
  return { situation, refused };
}

function thematiquesOf(reading) {
  return current.source.thematiques.map((thematique) => ({
    number: thematique.number,
    title: thematique.title,
    questions: visibleQuestions(reading)
      .filter((question) => question.thematique === thematique)
      .map(({ question, state, answer, index }) => ({
        number: question.number,
        code: question.code,
        text: question.text,
        state,
        weight: question.weight,
        ...(answer && { answer: answerInWords(question, answer) }),
        ...(index !== undefined && { index }),
        ...dutyIn(dutiesOf(question, reading.facts)),
      })),
  }));
}

/** The legal duties, where there is one: what is to be checked is left out. */
function dutyIn(duties) {
  const titles = duties.filter(({ confirmed }) => confirmed).map(({ title }) => title);
  return titles.length > 0 ? { duty: titles.join(' ; ') } : {};
}

/** The plan as recommendations derives it from the event that diagnostics publishes. */
function planOf(reading, { name, on, states, trajectory }) {
  const ids = { id: 'persona', collectiviteId: 'persona', questionnaireVersion: current.source.version };
  const completion = { row: ids, collectivite: { name }, snapshot: freeze(reading), questionnaire: current, reading, signature: { now: new Date(`${on}T12:00:00Z`) } };
  const event = create(diagnosticsEvents.AnswersFrozenSchema, answersFrozen(completion));
  const { first, annex } = planFrom(content, readFrozen(event), { facts: readFacts(event.facts), states, trajectory });
  const view = ({ code, measure, alert, gravity, level, triggers, duty }) => ({
    code,
    title: measure.title,
    firstStep: measure.firstStep,
    ...(alert !== undefined && { alert: `A${alert}` }),
    gravity,
    level,
    cost: measure.cost,
    effort: measure.effort,
    duty,
    because: triggers.map(({ question }) => ({ question, answer: inWords(reading.byCode.get(question)) })),
  });
  return { first: first.map(view), annex: annex.map(({ measure, waiting }) => ({ ...view(measure), waiting })) };
}

const inWords = ({ question, answer }) => answerInWords(question, answer);
