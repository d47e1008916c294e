import { collectiviteKinds, numberFacts, type CollectiviteFacts } from '../collectivite-facts.ts';
import { isMonth } from '../months.ts';
import type { Expression, Literal, Test } from './syntax.ts';

/** What a compiled condition may look at. */
export interface Readable {
  readonly facts: CollectiviteFacts;
  /** Codes of the answer to a question, or its silence; empty when unanswered. */
  wordsOf(question: string): readonly string[];
  numberOf(question: string): number | undefined;
  /** Whole months from the date answered to the day of the diagnostic; absent when no date was answered. */
  ageOf(question: string): number | undefined;
  /** Of a theme placed before, as it is, not rounded; absent when nothing of it is scored. */
  scoreOf(thematique: string): number | undefined;
  /** The day of the diagnostic, YYYY-MM-DD. */
  readonly on: string;
}

export type Predicate = (reading: Readable) => boolean;

/** The names a condition may cite. */
export interface Vocabulary {
  readonly named: ReadonlyMap<string, Predicate>;
  /** Questions placed before, with the words of their answers. */
  readonly questions: ReadonlyMap<string, ReadonlySet<string> | 'number'>;
  /** Those of them that may be answered by a date, whose age is then compared. */
  readonly dates?: ReadonlySet<string>;
  /** Themes placed before, whose score is compared. */
  readonly thematiques?: ReadonlySet<string>;
  /** There is a diagnostic, whose day is compared. */
  readonly dated?: boolean;
}

export type SubjectKind = 'number-fact' | 'word-fact' | 'number-answer' | 'word-answer' | 'age' | 'score' | 'day';

const measures = new Set<SubjectKind>(['number-fact', 'number-answer', 'age', 'score']);

/** What is known of a collectivité without any diagnostic. */
export function factsAlone(facts: CollectiviteFacts): Readable {
  return { facts, wordsOf: () => [], numberOf: () => undefined, ageOf: () => undefined, scoreOf: () => undefined, on: '' };
}

/** What kind of thing a comparison is about; nothing when the name is unknown. */
export function subjectKind({ subject, aged }: Pick<Test, 'subject' | 'aged'>, vocabulary: Vocabulary): SubjectKind | undefined {
  if (aged) return vocabulary.dates?.has(subject) ? 'age' : undefined;
  if ((numberFacts as readonly string[]).includes(subject)) return 'number-fact';
  if (subject === 'kind' || subject === 'departement') return 'word-fact';
  if (subject === 'date') return vocabulary.dated ? 'day' : undefined;
  if (isScore(subject)) return vocabulary.thematiques?.has(subject.slice('score.'.length)) ? 'score' : undefined;
  const words = vocabulary.questions.get(subject);
  if (words === undefined) return undefined;
  return words === 'number' ? 'number-answer' : 'word-answer';
}

/** True for a name that stands for the score of a theme, and so for no question. */
export function isScore(name: string): boolean {
  return name.startsWith('score.');
}

/** Everything a condition cites and that does not exist, one sentence each. */
export function unknownReferences(expression: Expression, vocabulary: Vocabulary): readonly string[] {
  switch (expression.type) {
    case 'all':
    case 'any':
      return expression.parts.flatMap((part) => unknownReferences(part, vocabulary));
    case 'not':
      return unknownReferences(expression.part, vocabulary);
    case 'named':
      return vocabulary.named.has(expression.name) ? [] : [`la condition « ${expression.name} » n’existe pas. Corrigez le nom, ou ajoutez-la aux conditions.`];
    case 'test':
      return unknownInTest(expression, vocabulary);
  }
}

function unknownInTest(test: Test, vocabulary: Vocabulary): readonly string[] {
  const { subject, operator, values } = test;
  const kind = subjectKind(test, vocabulary);
  if (kind === undefined) return [unknownSubject(test)];
  const inOrder = measures.has(kind) || kind === 'day';
  if (!inOrder && /[<>]/.test(operator)) return [`« ${subject} » ne se compare pas avec « ${operator} ». Employez =, !=, in ou not in.`];
  const { accepts, mend } = acceptedValues(kind, subject, vocabulary);
  return values.filter((value) => !accepts(value)).map((value) => `« ${subject} » n’a pas de valeur « ${value} ». ${mend}`);
}

function unknownSubject({ subject, aged }: Test): string {
  if (aged) return `« ${subject} » n’est pas une question de date posée avant. Corrigez le nom, ou placez cette question plus tôt.`;
  if (isScore(subject)) return `« ${subject} » n’est pas le score d’un thème placé avant. Corrigez le nom, ou placez ce thème plus tôt.`;
  return `« ${subject} » n’est ni une question posée avant, ni un fait connu. Corrigez le nom, ou placez cette question plus tôt.`;
}

interface Accepted {
  readonly accepts: (value: Literal) => boolean;
  readonly mend: string;
}

function acceptedValues(kind: SubjectKind, subject: string, vocabulary: Vocabulary): Accepted {
  if (kind === 'score') return { accepts: (value) => typeof value === 'number' && value <= 3, mend: 'Un score va de 0 à 3.' };
  if (measures.has(kind)) return { accepts: (value) => typeof value === 'number', mend: 'Prenez un nombre.' };
  if (kind === 'day') return { accepts: isDay, mend: 'Écrivez un jour entre apostrophes, comme \'2026-09-01\'.' };
  if (subject === 'departement') return { accepts: (value) => typeof value === 'string', mend: 'Écrivez-le entre apostrophes, comme \'60\'.' };
  const words = subject === 'kind' ? new Set<string>(collectiviteKinds) : vocabulary.questions.get(subject);
  return { accepts: (value) => words instanceof Set && words.has(value), mend: 'Prenez le code d’une de ses réponses.' };
}

function isDay(value: Literal): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isMonth(value);
}
