import { conflict, invalid } from '@osinum/kernel';
import type { DiagnosticsDb } from '../../db/client.ts';
import type { DiagnosticKey } from '../../db/diagnostics.ts';
import type { SavedAnswer } from '../../views/question-view.ts';
import { keepOne, type AnswerGiven, type Author } from './keep-one.ts';
import { openForAnswers } from './open-for-answers.ts';

/** Saves one answer. A stale version is refused with what the other person said meanwhile. */
export async function saveAnswer(db: DiagnosticsDb, key: DiagnosticKey, given: AnswerGiven, author: Author): Promise<SavedAnswer> {
  const open = await openForAnswers(db, key, author);
  const kept = await keepOne(db, open, given, author);
  switch (kept.outcome) {
    case 'saved':
    case 'unchanged':
      return kept.answer;
    case 'refused':
      throw invalid(kept.code, kept.message, { errors: [{ path: given.questionCode, message: kept.message }] });
    case 'conflict':
      throw conflict('answer-changed', 'Quelqu’un a changé cette réponse entre-temps. Choisissez celle à garder.', {
        current: kept.current,
        currentInWords: kept.currentInWords,
      });
  }
}
