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

export type DutiesReader = (question: Question, facts: CollectiviteFacts) => readonly Duty[];

/** Prepares the duties once; then, for a question, those that may bind this collectivité, confirmed ones first. */
export function readDuties(duties: readonly Duty[]): DutiesReader {
  const prepared = duties
    .toSorted((a, b) => Number(b.confirmed) - Number(a.confirmed))
    .map((duty) => ({ duty, applies: duty.appliesWhen === undefined ? () => true : factsOnly(duty.appliesWhen) }));
  return ({ duties: codes = [] }, facts) =>
    prepared.filter(({ duty, applies }) => codes.includes(duty.code) && applies(facts)).map(({ duty }) => duty);
}

function factsOnly(condition: string): (facts: CollectiviteFacts) => boolean {
  const predicate = compileExpression(condition, { named: new Map(), questions: new Map() });
  return (facts) => predicate(factsAlone(facts));
}
