import { diagnosticsEvents } from '@osinum/contracts';
import type { Answer } from '../../domain/answer.ts';
import type { CollectiviteFacts } from '../../domain/collectivite-facts.ts';

const { AnswerState } = diagnosticsEvents;

const states: Record<number, Answer['state']> = {
  [AnswerState.ANSWERED]: 'answered',
  [AnswerState.UNKNOWN]: 'unknown',
  [AnswerState.NOT_CONCERNED]: 'not-concerned',
};

/** The frozen answers of an event, as the rules read them. A state of a later version calls nothing. */
export function readAnswers(message: diagnosticsEvents.AnswersFrozen): Answer[] {
  return message.answers.map(({ questionCode, state, choices, number, date, index, weight, questionText, answerText }) => ({
    question: questionCode,
    state: states[state] ?? 'not-concerned',
    choices: [...choices],
    weight,
    ...(number === undefined ? {} : { number }),
    ...(date === undefined ? {} : { date }),
    ...(index === undefined ? {} : { index }),
    ...(questionText === undefined || answerText === undefined ? {} : { words: { question: questionText, answer: answerText } }),
  }));
}

/** What was known of the collectivité on the day of the diagnostic. */
export function readFacts(facts: diagnosticsEvents.CollectiviteFacts | undefined): CollectiviteFacts {
  const { kind = 'autre', population, etp, agents } = facts ?? {};
  return {
    kind,
    ...(population === undefined ? {} : { population }),
    ...(etp === undefined ? {} : { etp }),
    ...(agents === undefined ? {} : { agents }),
  };
}
