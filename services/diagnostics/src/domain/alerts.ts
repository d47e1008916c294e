import type { Alert } from './questionnaire.ts';
import type { QuestionReading, Reading } from './reading.ts';

/** The alerts that the answers raise, in their fixed order. */
export function raisedAlerts(reading: Reading): readonly Alert[] {
  return reading.questionnaire.alerts.filter(({ question, choice }) =>
    reading.byCode.get(question)?.answer?.choices?.includes(choice),
  );
}

/** « À vérifier cette semaine »: questions that could raise an alert and whose answer nobody knew. */
export function alertsToCheck(reading: Reading): readonly QuestionReading[] {
  const questions = new Set(reading.questionnaire.alerts.map(({ question }) => question));
  return unknownAnswers(reading).filter(({ question }) => questions.has(question.code));
}

/** « À demander »: every question answered « je ne sais pas ». */
export function unknownAnswers(reading: Reading): readonly QuestionReading[] {
  return reading.questions.filter(({ state }) => state === 'unknown');
}

const lettersFrom = 3;

/** What nobody knew in the themes a prestataire can answer. */
export function questionsForThePrestataire(reading: Reading): readonly QuestionReading[] {
  return unknownAnswers(reading).filter(({ thematique }) => thematique.askThePrestataire === true);
}

/** True when enough of it is unknown to send the ready letter. */
export function callsForTheLetter(reading: Reading): boolean {
  return questionsForThePrestataire(reading).length >= lettersFrom;
}
