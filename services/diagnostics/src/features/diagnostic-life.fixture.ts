import type { AnswerOutcome, DiagnosticView, Visibility } from '@osinum/contracts';
import { compiledV1 } from '../data/questionnaire-v1.ts';
import type { DiagnosticsDb } from '../db/client.ts';
import type { Tenant } from '../db/lab.fixture.ts';
import type { AnswerValue } from '../domain/answer.ts';
import { completeDiagnostic } from './complete-diagnostic/complete-diagnostic.ts';
import { getThematique } from './get-thematique/get-thematique.ts';
import { saveThematique } from './save-thematique/save-thematique.ts';
import { startDiagnostic } from './start-diagnostic/start-diagnostic.ts';

export const chosen = (...choices: string[]): AnswerValue => ({ state: 'answered', choices });
export const unknown: AnswerValue = { state: 'unknown' };
export const month = (date: string): AnswerValue => ({ state: 'answered', date });

/** Answers to all that a commune of 917 inhabitants may be asked: known in themes 3 and 4, « je ne sais pas » elsewhere. */
export const allAnswers: Record<string, AnswerValue> = {
  ...Object.fromEntries(compiledV1.questions.map(({ question }) => [question.code, unknown])),
  'collectivite.faits': { state: 'answered', facts: { agents: 6, elus: 15 } },
  'hebergement.fichiers': chosen('chaque-ordinateur'),
  'sauvegarde.existe': chosen('manuelle'),
  'sauvegarde.copie-externe': chosen('meme-lieu'),
  'sauvegarde.test': chosen('jamais'),
  'securite.mots-de-passe': chosen('session-commune'),
  'securite.double-facteur': unknown,
  'securite.mises-a-jour': chosen('toutes-auto'),
  'securite.reaction': chosen('on-verrait'),
  'securite.departs': chosen('de-memoire'),
  'securite.incident': chosen('non'),
};

/** A diagnostic lived by one person: what pages do, without the pages. */
export function aDiagnosticOf(db: DiagnosticsDb, tenant: Tenant) {
  const { collectiviteId, personId } = tenant;
  const start = (now: Date): Promise<DiagnosticView> => startDiagnostic(db, { ...tenant, now });

  /** Answers as the forms do: one page a theme, each answer with the version the page showed. */
  const answer = async (diagnosticId: string, answers: Record<string, AnswerValue>, now: Date): Promise<AnswerOutcome[]> => {
    const outcomes: AnswerOutcome[] = [];
    for (const thematique of (await start(now)).thematiques) {
      const key = { collectiviteId, diagnosticId, thematique: thematique.code };
      const { questions } = await getThematique(db, key, now);
      const given = questions
        .filter(({ code }) => answers[code] !== undefined)
        .map(({ code, answer: shown }) => ({ ...answers[code]!, questionCode: code, version: shown?.version ?? 0 }));
      outcomes.push(...(await saveThematique(db, key, given, { personId, now })).outcomes);
    }
    return outcomes;
  };

  const complete = (diagnosticId: string, visibility: Visibility, now: Date) =>
    completeDiagnostic(db, { collectiviteId, diagnosticId }, { personId, visibility, now });

  /** From start to signature. Gives the id. */
  const signed = async (answers: Record<string, AnswerValue>, now: Date, visibility: Visibility = 'scores'): Promise<string> => {
    const { id } = await start(now);
    await answer(id, answers, now);
    await complete(id, visibility, now);
    return id;
  };

  return { start, answer, complete, signed };
}
