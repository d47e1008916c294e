import type { Questionnaire } from '../domain/questionnaire.ts';

/** One line of the contract with recommendations: the answers to a question call a measure. */
export interface MeasureCall {
  readonly question: string;
  readonly measure: string;
  readonly onlyFor?: string;
}

/** Every call of a questionnaire, for the contract with the service that owns the measures. */
export function measureCalls({ thematiques }: Questionnaire): readonly MeasureCall[] {
  return thematiques
    .flatMap(({ questions }) => questions)
    .flatMap(({ code, calls = [] }) => calls.map((call) => ({ question: code, ...call })));
}
