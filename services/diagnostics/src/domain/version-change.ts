import { choicesOf } from './compile-questionnaire.ts';
import type { Question, Questionnaire } from './questionnaire.ts';
import { questionsOf, type VersionMapping } from './version-mapping.ts';

/** How much of a version is found again in a later one. */
export interface VersionChange {
  readonly comparable: number;
  readonly modified: number;
  readonly added: number;
  readonly gone: number;
  /** Codes of the themes whose score is not counted on the same questions any more. */
  readonly otherThematiques: string[];
}

/** Counts the questions along the mapping, and names the themes whose scores do not compare. */
export function versionChange(before: Questionnaire, after: Questionnaire, { rows }: VersionMapping): VersionChange {
  const of = (kind: string) => [...rows.values()].filter((row) => row.kind === kind).length;
  const reached = new Set([...rows.values()].flatMap((row) => (row.kind === 'gone' ? [] : [row.to])));
  const carried = new Map([...rows].flatMap(([code, row]) => (row.kind === 'comparable' ? [[code, row.to] as const] : [])));
  const codes = new Set([...before.thematiques, ...after.thematiques].map(({ code }) => code));
  return {
    comparable: of('comparable'),
    modified: of('modified'),
    added: questionsOf(after).filter(({ code }) => !reached.has(code)).length,
    gone: of('gone'),
    otherThematiques: [...codes].filter((code) => !scoredAlike(scoredIn(before, code), scoredIn(after, code), carried)),
  };
}

function scoredIn({ thematiques }: Questionnaire, thematique: string): readonly Question[] {
  return (thematiques.find(({ code }) => code === thematique)?.questions ?? []).filter(({ weight }) => weight > 0);
}

function scoredAlike(before: readonly Question[], after: readonly Question[], carried: ReadonlyMap<string, string>): boolean {
  const now = new Map(after.map((question) => [question.code, scaleOf(question)]));
  return before.length === after.length && before.every((question) => now.get(carried.get(question.code) ?? '') === scaleOf(question));
}

/** What an answer is worth: the weight of its question, and the index of each answer. */
function scaleOf(question: Question): string {
  const indices = choicesOf(question).map(({ code, index }) => `${code} ${index}`).toSorted();
  const steps = question.kind === 'date' ? question.ages : question.kind === 'facts' ? question.counts : [];
  return JSON.stringify([question.weight, indices, steps.map(Object.values)]);
}
