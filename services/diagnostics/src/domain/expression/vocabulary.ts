import { collectiviteKinds, numberFacts, type CollectiviteFacts } from '../collectivite-facts.ts';
import type { Expression, Literal, Test } from './syntax.ts';

/** What a compiled condition may look at. */
export interface Readable {
  readonly facts: CollectiviteFacts;
  /** Codes of the answer to a question, or its silence; empty when unanswered. */
  wordsOf(question: string): readonly string[];
  numberOf(question: string): number | undefined;
}

export type Predicate = (reading: Readable) => boolean;

/** The names a condition may cite: named conditions, and questions with the words of their answers. */
export interface Vocabulary {
  readonly named: ReadonlyMap<string, Predicate>;
  readonly questions: ReadonlyMap<string, ReadonlySet<string> | 'number'>;
}

export type SubjectKind = 'number-fact' | 'word-fact' | 'number-answer' | 'word-answer';

/** What kind of thing a comparison is about; nothing when the name is unknown. */
export function subjectKind(subject: string, vocabulary: Vocabulary): SubjectKind | undefined {
  if ((numberFacts as readonly string[]).includes(subject)) return 'number-fact';
  if (subject === 'kind' || subject === 'departement') return 'word-fact';
  const words = vocabulary.questions.get(subject);
  if (words === undefined) return undefined;
  return words === 'number' ? 'number-answer' : 'word-answer';
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

function unknownInTest({ subject, operator, values }: Test, vocabulary: Vocabulary): readonly string[] {
  const kind = subjectKind(subject, vocabulary);
  if (kind === undefined) return [`« ${subject} » n’est ni une question posée avant, ni un fait connu. Corrigez le nom, ou placez cette question plus tôt.`];
  const wantsNumber = kind.startsWith('number');
  if (!wantsNumber && /[<>]/.test(operator)) return [`« ${subject} » ne se compare pas avec « ${operator} ». Employez =, !=, in ou not in.`];
  const accepts = wantsNumber ? (value: Literal) => typeof value === 'number' : acceptedWords(subject, vocabulary);
  return values.filter((value) => !accepts(value)).map((value) => `« ${subject} » n’a pas de valeur « ${value} ». Prenez le code d’une de ses réponses.`);
}

function acceptedWords(subject: string, vocabulary: Vocabulary): (value: Literal) => boolean {
  if (subject === 'departement') return (value) => typeof value === 'string';
  const words = subject === 'kind' ? new Set<string>(collectiviteKinds) : vocabulary.questions.get(subject);
  return (value) => words instanceof Set && words.has(value);
}
