import type { CollectiviteFacts } from './collectivite-facts.ts';
import { compileExpression } from './expression/compile.ts';
import { factsAlone } from './expression/vocabulary.ts';
import type { Question } from './questionnaire.ts';

/** A legal duty: its text, whom it binds, and when that was read. */
export interface Duty {
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly threshold: string;
  readonly source: string;
  /** YYYY-MM-DD. */
  readonly readOn: string;
  /** Text and threshold were read in the law or at a public authority, and our facts tell whom it binds: « obligation légale ». */
  readonly confirmed: boolean;
  /** Whom it binds, when that can be told from the facts; everyone, when absent. */
  readonly appliesWhen?: string;
}

export type DutyReader = (question: Question, facts: CollectiviteFacts) => Duty | undefined;

/** Prepares the duties once; then, for a question, the one that binds this collectivité, confirmed ones first. */
export function readDuties(duties: readonly Duty[]): DutyReader {
  const prepared = duties
    .toSorted((a, b) => Number(b.confirmed) - Number(a.confirmed))
    .map((duty) => ({ duty, applies: duty.appliesWhen === undefined ? () => true : factsOnly(duty.appliesWhen) }));
  return ({ duties: codes = [] }, facts) =>
    prepared.find(({ duty, applies }) => codes.includes(duty.code) && applies(facts))?.duty;
}

function factsOnly(condition: string): (facts: CollectiviteFacts) => boolean {
  const predicate = compileExpression(condition, { named: new Map(), questions: new Map() });
  return (facts) => predicate(factsAlone(facts));
}
