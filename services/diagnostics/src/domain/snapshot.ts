import type { AnswerValue, Answers } from './answer.ts';
import { raisedAlerts } from './alerts.ts';
import { visibleQuestions, type Reading, type Situation } from './reading.ts';
import { scoresOf } from './scores.ts';

export interface FrozenScores {
  readonly overall?: number;
  readonly thematiques: readonly { readonly code: string; readonly score?: number; readonly scoredShare: number }[];
}

/** A signed diagnostic on its day: what was known of the collectivité, what it answered, what it was worth. */
export interface Snapshot extends Situation {
  readonly scores: FrozenScores;
  readonly alertCodes: readonly string[];
}

/** Freezes a reading. Only what is visible and valid goes in; stored answers to hidden questions do not. */
export function freeze(reading: Reading): Snapshot {
  const { overall, thematiques } = scoresOf(reading);
  return {
    facts: reading.facts,
    answers: visibleAnswers(reading),
    on: reading.on,
    scores: {
      ...(overall !== undefined && { overall }),
      thematiques: thematiques.map(({ thematique, score, scoredShare }) => ({
        code: thematique.code,
        ...(score !== undefined && { score }),
        scoredShare,
      })),
    },
    alertCodes: raisedAlerts(reading).map(({ code }) => code),
  };
}

function visibleAnswers(reading: Reading): Answers {
  const answered = visibleQuestions(reading).filter((question): question is typeof question & { answer: AnswerValue } => question.answer !== undefined);
  return Object.fromEntries(answered.map(({ question, answer }) => [question.code, answer]));
}
