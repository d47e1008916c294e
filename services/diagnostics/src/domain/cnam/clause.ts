import type { Reading } from '../reading.ts';
import { atLeast, type Known } from './known.ts';

/** One of these answers was given to a question. */
export interface Said {
  readonly question: string;
  readonly anyOf: readonly string[];
  /** The question whose answer opens this one: hidden by an answer is « no », hidden by a silence is unknown. */
  readonly openedBy?: string;
}

/** Something the answers tell, or leave unknown. */
export type Clause = Said | { readonly atLeast: number; readonly of: readonly Clause[] };

/** What the answers tell of a clause. « Je ne sais pas » and a blank leave it unknown. */
export function judge(clause: Clause, reading: Reading): Known {
  if ('of' in clause) return atLeast(clause.atLeast, clause.of.map((part) => judge(part, reading)));
  const { question, anyOf, openedBy } = clause;
  if (!isAsked(reading, question)) return openedBy !== undefined && isSilent(reading, openedBy) ? undefined : false;
  if (isSilent(reading, question)) return undefined;
  return reading.byCode.get(question)?.answer?.choices?.some((choice) => anyOf.includes(choice)) ?? false;
}

/** True when this collectivité is put the question. */
export function isAsked(reading: Reading, question: string): boolean {
  return (reading.byCode.get(question)?.state ?? 'hidden') !== 'hidden';
}

/** True when a question is asked and nobody could tell. */
export function isSilent(reading: Reading, question: string): boolean {
  const state = reading.byCode.get(question)?.state;
  return state === 'unknown' || state === 'unanswered';
}

/** Every comparison that a clause is made of. */
export function partsOf(clause: Clause): readonly Said[] {
  return 'of' in clause ? clause.of.flatMap(partsOf) : [clause];
}

/** The questions a clause rests on: the one asked, or the one that keeps it hidden. */
export function questionsBehind(clause: Clause, reading: Reading): readonly string[] {
  const behind = partsOf(clause).map(({ question, openedBy }) => (isAsked(reading, question) ? question : (openedBy ?? question)));
  return [...new Set(behind)];
}
