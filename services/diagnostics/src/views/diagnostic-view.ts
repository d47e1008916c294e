import type { DiagnosticView, diagnosticSummary } from '@osinum/contracts';
import type { z } from 'zod';
import type { DiagnosticRow } from '../db/diagnostics.ts';
import { progressOf, type ThematiqueProgress } from '../domain/progress.ts';
import type { LoadedDiagnostic } from '../load/load-diagnostic.ts';
import { announcedMinutes } from './announced-minutes.ts';

export type DiagnosticSummary = z.infer<typeof diagnosticSummary>;

/** A diagnostic in a list. */
export function summaryOf(row: DiagnosticRow): DiagnosticSummary {
  return {
    id: row.id,
    status: row.status as DiagnosticSummary['status'],
    questionnaireVersion: row.questionnaireVersion,
    startedAt: row.startedAt.toISOString(),
    ...(row.completedAt && { completedAt: row.completedAt.toISOString() }),
    ...(row.completedBy && { completedBy: row.completedBy }),
    ...(row.previousId && { previousId: row.previousId }),
    ...(row.overallScore !== null && { overallScore: row.overallScore }),
    ...(row.visibility && { visibility: row.visibility as DiagnosticSummary['visibility'] }),
    ...(row.visibilitySince && { visibilitySince: row.visibilitySince.toISOString() }),
  };
}

/** Where a diagnostic stands, theme by theme, and what is left. */
export function diagnosticViewOf({ row, collectivite, reading, answers, times, versions, questionnaire }: LoadedDiagnostic): DiagnosticView {
  const { thematiques, visible, answered, resumeAt } = progressOf(reading, lastSavedOf(answers));
  return {
    ...summaryOf(row),
    ...(versions.current !== questionnaire && { outdated: true }),
    collectivite,
    thematiques: thematiques.map(progressViewOf),
    ...(resumeAt && { resumeAt }),
    minutes: answered === visible ? { from: 0, to: 0 } : announcedMinutes(reading, times, versions).minutes,
    visible,
    answered,
  };
}

/** The questions of the last save: the answers of a page are saved at one moment. */
function lastSavedOf(answers: LoadedDiagnostic['answers']): readonly string[] {
  const last = answers.at(-1)?.savedAt.getTime();
  return answers.filter(({ savedAt }) => savedAt.getTime() === last).map(({ questionCode }) => questionCode);
}

/** One theme of the progress. */
export function progressViewOf({ thematique, answered, visible, status }: ThematiqueProgress): DiagnosticView['thematiques'][number] {
  const { code, number, title } = thematique;
  return { code, number, title, answered, visible, status };
}
