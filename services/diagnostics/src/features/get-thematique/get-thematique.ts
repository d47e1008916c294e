import type { diagnosticsApi, ResponseOf } from '@osinum/contracts';
import { dutyOf } from '../../data/published.ts';
import type { DiagnosticsDb } from '../../db/client.ts';
import type { DiagnosticKey } from '../../db/diagnostics.ts';
import { preTicksOf } from '../../domain/cnam/pre-ticks.ts';
import { visibleQuestions } from '../../domain/reading.ts';
import { loadDiagnostic } from '../../load/load-diagnostic.ts';
import { loadPrevious } from '../../load/load-signed.ts';
import { thematiqueUnknown } from '../../load/refusals.ts';
import { diagnosticViewOf } from '../../views/diagnostic-view.ts';
import { questionViewOf } from '../../views/question-view.ts';

export type ThematiquePage = ResponseOf<typeof diagnosticsApi.getThematique>;

/** The visible questions of a theme, with the answers given and those of the last time. */
export async function getThematique(
  db: DiagnosticsDb,
  { collectiviteId, diagnosticId, thematique: code }: DiagnosticKey & { thematique: string },
  now: Date,
): Promise<ThematiquePage> {
  const [loaded, previous] = await db.withTenant({ collectiviteId }, async (tx) => {
    const found = await loadDiagnostic(tx, { collectiviteId, diagnosticId }, now);
    return [found, await loadPrevious(tx, found.row)] as const;
  });
  const diagnostic = diagnosticViewOf(loaded);
  const thematique = diagnostic.thematiques.find((one) => one.code === code);
  if (thematique === undefined) throw thematiqueUnknown();
  const questions = visibleQuestions(loaded.reading).filter((question) => question.thematique.code === code);
  const { cnam } = loaded.questionnaire.source;
  const stored = new Map(loaded.answers.map((answer) => [answer.questionCode, answer]));
  return {
    diagnostic,
    thematique,
    introduction: loaded.questionnaire.source.thematiques.find((one) => one.code === code)!.introduction,
    questions: questions.map((question, position) =>
      questionViewOf(question, position + 1, {
        stored: stored.get(question.question.code),
        duty: dutyOf(question.question, loaded.reading.facts),
        previous: previous?.reading,
        hinted: cnam && preTicksOf(cnam, loaded.reading, question.question.code),
      }),
    ),
  };
}
