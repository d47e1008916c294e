import type { ResultsView, scoredAnswer, alertView } from '@osinum/contracts';
import type { z } from 'zod';
import { dutiesOf, surveyFigures } from '../data/beside-the-questions.ts';
import { alertsToCheck, raisedAlerts, unknownAnswers, callsForTheLetter, questionsForThePrestataire } from '../domain/alerts.ts';
import { answerInWords } from '../domain/answer-in-words.ts';
import { choicesOf } from '../domain/compile-questionnaire.ts';
import type { Evolution } from '../domain/evolution.ts';
import { headlineOf } from '../domain/headline.ts';
import { visibleQuestions, type QuestionReading, type Reading } from '../domain/reading.ts';
import { explainOverall, explainThematique, levelOf } from '../domain/score-words.ts';
import { scoresOf, type ThematiqueScore } from '../domain/scores.ts';
import { dutyInWords } from './duty-view.ts';

type ScoredAnswer = z.infer<typeof scoredAnswer>;
type AlertView = z.infer<typeof alertView>;

/** The results of a signed diagnostic, in the order in which they are read. */
export function resultsOf(reading: Reading, evolution: Evolution | undefined): Omit<ResultsView, keyof SummaryPart | 'profile'> {
  const scores = scoresOf(reading);
  return {
    headline: headlineOf(scores, raisedAlerts(reading).length),
    alerts: alertViewsOf(reading),
    overallExplanation: explainOverall(scores),
    toCheck: alertsToCheck(reading).map(({ question }) => ({ questionCode: question.code, question: question.text })),
    toAsk: unknownAnswers(reading).map(({ question }) => ({ questionCode: question.code, question: question.text, how: question.how })),
    letter: {
      ready: callsForTheLetter(reading),
      questions: questionsForThePrestataire(reading).map(({ question }) => ({ questionCode: question.code, question: question.text })),
    },
    thematiques: scores.thematiques.map((score) => thematiqueResultOf(score, reading, evolution)),
    baselines: baselineViewsOf(reading),
  };
}

type SummaryPart = Pick<
  ResultsView,
  | 'id' | 'status' | 'questionnaireVersion' | 'startedAt' | 'completedAt' | 'completedBy' | 'previousId'
  | 'overallScore' | 'visibility' | 'collectivite'
>;

function thematiqueResultOf(score: ThematiqueScore, reading: Reading, evolution: Evolution | undefined): ResultsView['thematiques'][number] {
  const { code, number, title } = score.thematique;
  const change = evolution?.thematiques.find(({ thematique }) => thematique.code === code);
  return {
    code,
    number,
    title,
    ...(score.score !== undefined && { score: score.score, level: levelOf(score.score) }),
    scoredShare: score.scoredShare,
    ...(change?.before !== undefined && { previousScore: change.before }),
    ...(change?.delta !== undefined && { delta: change.delta }),
    explanation: explainThematique(score),
    answers: scoredAnswersOf(reading).filter(({ questionCode }) => reading.byCode.get(questionCode)?.thematique.code === code),
  };
}

/** Every answer given, with what it is worth. */
export function scoredAnswersOf(reading: Reading): ScoredAnswer[] {
  return visibleQuestions(reading).flatMap(scoredAnswerOf);
}

function scoredAnswerOf({ question, answer, index }: QuestionReading): ScoredAnswer[] {
  if (answer === undefined) return [];
  return [
    {
      questionCode: question.code,
      question: question.text,
      answer: answerInWords(question, answer),
      state: answer.state,
      ...(index !== undefined && { index }),
      weight: question.weight,
      sensitive: question.sensitive === true,
    },
  ];
}

/** The alerts raised, with the answer behind each. */
export function alertViewsOf(reading: Reading): AlertView[] {
  return raisedAlerts(reading).map(({ code, title, consequence, step, helps, question, choice, duty }) => ({
    code,
    title,
    consequence,
    thisWeek: step,
    helps,
    questionCode: question,
    answer: choicesOf(reading.byCode.get(question)!.question).find((one) => one.code === choice)!.text,
    ...(duty && alertDuty(reading, question, duty)),
  }));
}

function alertDuty(reading: Reading, question: string, code: string): { duty?: string } {
  const duty = dutiesOf(reading.byCode.get(question)!.question, reading.facts).find((one) => one.code === code);
  return duty ? { duty: dutyInWords(duty) } : {};
}

function baselineViewsOf(reading: Reading): ResultsView['baselines'] {
  return surveyFigures(reading).map(({ baseline, survey, reading: { question, answer }, comparable, caveat }) => ({
    key: baseline.key,
    questionCode: question.code,
    figure: baseline.figure,
    ...(answer && { yours: answerInWords(question, answer) }),
    caveat,
    comparable,
    survey: {
      source: `${survey.publisher}, «\u00a0${survey.title}\u00a0»`,
      n: survey.n,
      period: survey.period,
      population: survey.population,
      caveat: survey.caveat,
    },
  }));
}
