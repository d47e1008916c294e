import type { Answer } from './answer.ts';
import type { RowCall, RuleRow, SilenceRule } from './rule.ts';

export type Level = 1 | 2;

/** An answer that calls a measure: shown to the reader as the reason. */
export interface Trigger {
  question: string;
  thematique: number;
  level: Level;
  /** What the answer weighs: the larger, the sooner. */
  gravity: number;
  answer: Answer;
}

/** A measure called by one answer. */
export interface Call {
  measure: string;
  trigger: Trigger;
  /** Place in the order of alerts. */
  alert?: number;
}

/** Every call of the rules by these answers, in the order of the questionnaire. */
export function callsOf(rows: readonly RuleRow[], silence: SilenceRule, answers: readonly Answer[]): Call[] {
  const byQuestion = new Map(answers.map((answer) => [answer.question, answer]));
  const called = rows.flatMap((row) => {
    const answer = byQuestion.get(row.question);
    return answer?.state === 'answered' ? callsOfRow(row, answer) : [];
  });
  return [...called, ...silenceCalls(rows, silence, byQuestion)];
}

function callsOfRow(row: RuleRow, answer: Answer): Call[] {
  const alert = row.alert && answer.choices.includes(row.alert.answer) ? row.alert.rank : undefined;
  return row.calls.flatMap((call, place) => {
    const level = levelOf(call, answer);
    if (level === undefined) return [];
    const gravity = gravityOf(call, answer);
    const trigger = { question: row.question, thematique: row.thematique, level, gravity, answer };
    return [{ measure: call.measure, trigger, ...(alert !== undefined && place === 0 ? { alert } : {}) }];
  });
}

function levelOf(call: RowCall, answer: Answer): Level | undefined {
  if (call.when) {
    const named =
      'without' in call.when
        ? !answer.choices.includes(call.when.without)
        : call.when.anyOf.some((choice) => answer.choices.includes(choice));
    return named ? levelOfIndex(answer.index) ?? 2 : undefined;
  }
  return levelOfIndex(answer.index);
}

function levelOfIndex(index: number | undefined): Level | undefined {
  if (index === undefined || index >= 2.5) return undefined;
  return index <= 1 ? 1 : 2;
}

const UNSCORED_GRAVITY = 3;
const BEST_INDEX = 3;

function gravityOf(call: RowCall, answer: Answer): number {
  if (call.share !== undefined) return call.share * answer.weight * BEST_INDEX;
  if (answer.index === undefined || answer.weight === 0) return UNSCORED_GRAVITY;
  return answer.weight * (BEST_INDEX - answer.index);
}

function silenceCalls(rows: readonly RuleRow[], silence: SilenceRule, answers: Map<string, Answer>): Call[] {
  const unknown = rows.flatMap(({ question, thematique }) => {
    const answer = answers.get(question);
    const silent = answer?.state === 'unknown' && silence.thematiques.includes(thematique);
    return silent ? [{ question, thematique, level: 1 as const, gravity: silence.gravity, answer }] : [];
  });
  return unknown.length < silence.atLeast ? [] : unknown.map((trigger) => ({ measure: silence.measure, trigger }));
}
