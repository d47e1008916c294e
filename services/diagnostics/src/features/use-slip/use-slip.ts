import type { EluAnswer, ReadingSheet } from '@osinum/contracts';
import { invalid, NBSP } from '@osinum/kernel';
import type { DiagnosticsDb } from '../../db/client.ts';
import { addReading, takeSlip } from '../../db/double-readings.ts';
import { doubleReading } from '../../data/double-reading.ts';
import { countReading, type ReadingProblem } from '../../domain/double-reading/count-reading.ts';
import { offeredQuestions } from '../../domain/double-reading/offered-questions.ts';
import { slipDead, withSlip, type HeldSlip } from './held-slip.ts';

/** As the questions were timed: fifteen of them, read by somebody who sees them for the first time. */
const MINUTES = 6;

const questionsOf = ({ loaded }: HeldSlip) => offeredQuestions(doubleReading, loaded.reading).map(({ asked }) => asked);

/** The questions behind a slip: looking at them uses nothing up. */
export function readSlip(db: DiagnosticsDb, typed: string, now: Date): Promise<ReadingSheet> {
  return withSlip(db, typed, now, async (_, held) => ({
    collectiviteName: held.loaded.collectivite.name,
    until: held.row.until.toISOString(),
    minutes: MINUTES,
    questions: questionsOf(held).map(({ code, text, hint, kind, choices }) => ({
      code,
      label: text,
      kind,
      options: choices.map((choice) => ({ code: choice.code, label: choice.text, ...(choice.exclusive && { exclusive: true }) })),
      ...(hint !== undefined && { hint }),
    })),
  }));
}

/** Gives one reading: every question is answered, the counts grow by one, the slip is gone. All of it, or nothing. */
export function useSlip(db: DiagnosticsDb, typed: string, answers: readonly EluAnswer[], now: Date): Promise<{ received: true }> {
  return withSlip(db, typed, now, async (tx, held) => {
    const counted = countReading(questionsOf(held), answers);
    if ('problems' in counted) throw readingIncomplete(counted.problems);
    if (!(await takeSlip(tx, held.key, held.codeHash))) throw slipDead();
    await addReading(tx, held.key, counted.marks);
    return { received: true };
  });
}

const sentences: Readonly<Record<ReadingProblem['problem'], string>> = {
  missing: `choisissez une réponse, ou «${NBSP}Je ne sais pas${NBSP}».`,
  'one-only': 'gardez une seule réponse.',
  contradiction: 'ces réponses se contredisent. Gardez-en une partie.',
  'not-offered': 'cette réponse n’est pas de celles qui sont proposées.',
};

const readingIncomplete = (problems: readonly ReadingProblem[]) =>
  invalid('reading-incomplete', 'Il manque des réponses, ou certaines se contredisent.', {
    errors: problems.map(({ questionCode, problem }) => ({ path: questionCode, message: sentences[problem] })),
  });
