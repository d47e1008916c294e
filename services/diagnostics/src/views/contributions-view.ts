import type { Contributions } from '@osinum/contracts';
import type { StoredAnswer } from '../db/answers.ts';
import type { ActsOfDay } from '../db/assistance-acts.ts';
import type { AssistanceRow } from '../db/assistances.ts';
import { answerInWords } from '../domain/answer-in-words.ts';
import { visibleQuestions, type QuestionReading } from '../domain/reading.ts';
import type { LoadedDiagnostic } from '../load/load-diagnostic.ts';
import { assistanceViewOf } from './assistance-view.ts';

export interface Traces {
  readonly assistances: readonly AssistanceRow[];
  readonly acts: readonly ActsOfDay[];
}

/** Who answered what, on whose behalf, and what staff read or typed. */
export function contributionsOf({ row, questionnaire, reading, answers }: LoadedDiagnostic, traces: Traces, now: Date): Contributions {
  const stored = new Map(answers.map((answer) => [answer.questionCode, answer]));
  const visible = visibleQuestions(reading);
  return {
    diagnosticId: row.id,
    thematiques: questionnaire.source.thematiques.map(({ code, title }) => ({
      code,
      title,
      answers: visible.filter(({ thematique }) => thematique.code === code).flatMap((question) => contributionOf(question, stored)),
    })),
    assistances: traces.assistances.map((assistance) => assistanceViewOf(assistance, now)),
    staffActs: traces.acts.toSorted((one, other) => other.day.localeCompare(one.day)),
  };
}

function contributionOf({ question, answer }: QuestionReading, stored: ReadonlyMap<string, StoredAnswer>) {
  const kept = stored.get(question.code);
  if (answer === undefined || kept === undefined) return [];
  const { savedAt, savedBy, assisted } = kept;
  return [
    {
      questionCode: question.code,
      question: question.text,
      answer: answerInWords(question, answer),
      savedAt: savedAt.toISOString(),
      savedBy,
      ...(assisted && { assisted }),
    },
  ];
}
