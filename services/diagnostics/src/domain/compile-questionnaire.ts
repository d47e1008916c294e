import { silences } from './answer.ts';
import { lostInProfile } from './cnam/check-rules.ts';
import { compileExpression } from './expression/compile.ts';
import { ExpressionError } from './expression/syntax.ts';
import { isScore, type Predicate, type Vocabulary } from './expression/vocabulary.ts';
import type { Alert, Choice, Question, Questionnaire, Thematique } from './questionnaire.ts';

export interface CompiledQuestion {
  readonly question: Question;
  readonly thematique: Thematique;
  readonly visible: Predicate;
  /** Conditions of the answers that are not always offered. */
  readonly offered: ReadonlyMap<string, Predicate>;
}

/** A version ready to be read: conditions compiled once, references checked. */
export interface CompiledQuestionnaire {
  readonly source: Questionnaire;
  /** In the order of the themes; a condition only cites questions and scores placed before. */
  readonly questions: readonly CompiledQuestion[];
  readonly byCode: ReadonlyMap<string, CompiledQuestion>;
  /** In the order in which they are shown. */
  readonly alerts: readonly Alert[];
}

/** Everything wrong in a questionnaire, one sentence each, beginning with the code of the place. */
export class QuestionnaireError extends Error {
  readonly problems: readonly string[];

  constructor(version: string, problems: readonly string[]) {
    super(`Questionnaire ${version} refusé :\n${problems.join('\n')}`);
    this.name = 'QuestionnaireError';
    this.problems = problems;
  }
}

/** Compiles a version, or throws a {@link QuestionnaireError} that lists every unknown or double name. */
export function compileQuestionnaire(source: Questionnaire): CompiledQuestionnaire {
  const problems: string[] = [];
  const compile = collecting(problems);
  const named = new Map<string, Predicate>();
  const answers = new Map<string, ReadonlySet<string> | 'number'>();
  const dates = new Set<string>();
  const thematiques = new Set<string>();
  const vocabulary: Vocabulary = { named, questions: answers, dates, thematiques, dated: true };
  for (const [name, condition] of Object.entries(source.conditions)) {
    named.set(name, compile(name, condition, { named: new Map(), questions: new Map(), dated: true }));
  }
  const questions: CompiledQuestion[] = [];
  for (const thematique of source.thematiques) {
    for (const question of thematique.questions) {
      if (answers.has(question.code)) problems.push(`${question.code} : ce code est donné à deux questions. Changez l’un des deux.`);
      if (isScore(question.code)) problems.push(`${question.code} : « score. » est réservé aux scores des thèmes. Donnez un autre code à cette question.`);
      questions.push(compileQuestion(question, thematique, vocabulary, compile));
      answers.set(question.code, wordsToCite(question));
      if (question.kind === 'date') dates.add(question.code);
    }
    thematiques.add(thematique.code);
  }
  problems.push(...doubleChoices(source), ...lostAlerts(source), ...lostProfile(source));
  if (problems.length > 0) throw new QuestionnaireError(source.version, problems);
  return {
    source,
    questions,
    byCode: new Map(questions.map((compiled) => [compiled.question.code, compiled])),
    alerts: source.thematiques.flatMap(({ alerts }) => alerts).sort((a, b) => a.order - b.order),
  };
}

/** The answers to choose from, none for a question that asks for figures. */
export function choicesOf(question: Question): readonly Choice[] {
  return 'choices' in question ? question.choices : [];
}

type Compile = (place: string, condition: string | undefined, vocabulary: Vocabulary) => Predicate;

const always: Predicate = () => true;

function collecting(problems: string[]): Compile {
  return (place, condition, vocabulary) => {
    if (condition === undefined) return always;
    try {
      return compileExpression(condition, vocabulary);
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      problems.push(...error.problems.map((problem) => `${place} : ${problem}`));
      return always;
    }
  };
}

function compileQuestion(
  question: Question,
  thematique: Thematique,
  vocabulary: Vocabulary,
  compile: Compile,
): CompiledQuestion {
  const conditional = choicesOf(question).filter(({ offeredWhen }) => offeredWhen !== undefined);
  return {
    question,
    thematique,
    visible: compile(question.code, question.visibleWhen, vocabulary),
    offered: new Map(conditional.map(({ code, offeredWhen }) => [code, compile(question.code, offeredWhen, vocabulary)])),
  };
}

/** The words of a question that a condition may cite: its answers and its silences. */
export function wordsToCite(question: Question): ReadonlySet<string> | 'number' {
  if (question.kind === 'number') return 'number';
  const concerned = question.notConcerned === undefined ? [] : [silences['not-concerned']];
  return new Set([...choicesOf(question).map(({ code }) => code), silences.unknown, ...concerned]);
}

function doubleChoices({ thematiques }: Questionnaire): readonly string[] {
  return thematiques
    .flatMap(({ questions }) => questions)
    .filter((question) => new Set(choicesOf(question).map(({ code }) => code)).size < choicesOf(question).length)
    .map(({ code }) => `${code} : deux réponses portent le même code. Changez l’un des deux.`);
}

function lostAlerts({ thematiques }: Questionnaire): readonly string[] {
  const questions = new Map(thematiques.flatMap((thematique) => thematique.questions.map((q) => [q.code, q])));
  return thematiques
    .flatMap(({ alerts }) => alerts)
    .filter(({ question, choice }) => !has(questions.get(question), choice))
    .map(({ code, question, choice }) => `${code} : l’alerte cite « ${question} = ${choice} », qui n’existe pas. Corrigez la question ou la réponse.`);
}

function lostProfile({ cnam, thematiques }: Questionnaire): readonly string[] {
  const questions = thematiques.flatMap((thematique) => thematique.questions);
  return cnam === undefined ? [] : lostInProfile(cnam, new Map(questions.map((question) => [question.code, question])));
}

function has(question: Question | undefined, choice: string): boolean {
  return question !== undefined && choicesOf(question).some(({ code }) => code === choice);
}
