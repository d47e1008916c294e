import fc from 'fast-check';
import { rows } from './rows.ts';

/** What is compared: a fact, the words or the number of an answer, the age of a date, the score of a theme, the day. */
export type Subject =
  | { readonly is: 'word' | 'number'; readonly fact: 'kind' | 'departement' | 'population' | 'agents' | 'elus' }
  | { readonly is: 'answer' | 'count' | 'age'; readonly code: string }
  | { readonly is: 'score'; readonly theme: number; readonly code: string }
  | { readonly is: 'day' };

export interface Comparison {
  readonly subject: Subject;
  readonly operator: string;
  readonly values: readonly (string | number)[];
}

export type Condition = { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } | { readonly not: Condition } | Comparison;

/** The themes by their code, typed again from the outline, but the last one, after which nothing is asked. */
export const themeCodes = ['equipements', 'mobilite', 'hebergement', 'securite', 'messagerie', 'collaboration', 'site', 'dematerialisation', 'donnees', 'competences', 'pilotage'];

const inOrder = ['=', '!=', '<', '<=', '>', '>='];
const among = ['in', 'not in'];

function compared(subject: Subject, single: readonly string[], value: fc.Arbitrary<string | number>): fc.Arbitrary<Comparison> {
  const one = fc.record({ operator: fc.constantFrom(...single), values: value.map((only) => [only]) });
  const several = fc.record({ operator: fc.constantFrom(...among), values: fc.array(value, { minLength: 1, maxLength: 3 }) });
  return fc.oneof({ arbitrary: one, weight: 3 }, several).map((rest) => ({ subject, ...rest }));
}

const onAnswers = rows
  .filter(({ kind }) => kind === 'S' || kind === 'M' || kind === 'D')
  .map(({ code, kind, answers }) => {
    const words = kind === 'D' ? ['jamais', 'nsp'] : [...answers.map((answer) => answer.code), 'nsp'];
    return compared({ is: 'answer', code }, ['=', '!='], fc.constantFrom(...words));
  });
const onScores = themeCodes.map((code, place) => compared({ is: 'score', theme: place + 1, code }, inOrder, fc.constantFrom(0, 0.5, 1, 1.25, 1.5, 2, 2.5, 3)));

const anyComparison: fc.Arbitrary<Comparison> = fc.oneof(
  compared({ is: 'word', fact: 'kind' }, ['=', '!='], fc.constantFrom('commune', 'epci', 'syndicat', 'autre')),
  compared({ is: 'word', fact: 'departement' }, ['=', '!='], fc.constantFrom('60', '2A', '75')),
  compared({ is: 'number', fact: 'population' }, inOrder, fc.constantFrom(0, 500, 3500, 50_000)),
  compared({ is: 'number', fact: 'agents' }, inOrder, fc.constantFrom(0, 8, 10)),
  compared({ is: 'number', fact: 'elus' }, inOrder, fc.constantFrom(0, 7, 15)),
  compared({ is: 'count', code: 'messagerie.adresse-elus' }, inOrder, fc.constantFrom(0, 3, 11)),
  { arbitrary: fc.oneof(...onAnswers), weight: 3 },
  { arbitrary: fc.oneof(...onScores), weight: 3 },
  { arbitrary: compared({ is: 'age', code: 'sauvegarde.test' }, inOrder, fc.constantFrom(0, 1, 11, 12, 36, 37)), weight: 2 },
  { arbitrary: compared({ is: 'day' }, inOrder, fc.constantFrom('2026-02-01', '2026-11-21', '2026-11-22', '2027-01-01')), weight: 2 },
);

/** Any condition of the language, some levels deep. */
export const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { arbitrary: anyComparison, weight: 3 },
    fc.array(tie('condition'), { minLength: 2, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 2, maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
})).condition;

/** The condition as it is written in a questionnaire. */
export function written(condition: Condition): string {
  if ('all' in condition) return condition.all.map((part) => `(${written(part)})`).join(' and ');
  if ('any' in condition) return condition.any.map((part) => ('all' in part ? written(part) : `(${written(part)})`)).join(' or ');
  if ('not' in condition) return `not (${written(condition.not)})`;
  const { subject, operator, values } = condition;
  const quoted = subject.is === 'day' || (subject.is === 'word' && subject.fact === 'departement');
  const shown = values.map((value) => (quoted ? `'${value}'` : String(value)));
  return `${nameOf(subject)} ${operator} ${operator.endsWith('in') ? `(${shown.join(', ')})` : shown[0]}`;
}

function nameOf(subject: Subject): string {
  switch (subject.is) {
    case 'day':
      return 'date';
    case 'age':
      return `age(${subject.code})`;
    case 'score':
      return `score.${subject.code}`;
    case 'answer':
    case 'count':
      return subject.code;
    default:
      return subject.fact;
  }
}
