import type { ServedQuestion } from '@osinum/contracts';
import { silences } from './answer.ts';
import { callProblems } from './check-calls.ts';
import { successionProblems } from './check-succession.ts';
import { choicesOf, compileQuestionnaire, QuestionnaireError, wordsToCite } from './compile-questionnaire.ts';
import { compileExpression } from './expression/compile.ts';
import { ExpressionError } from './expression/syntax.ts';
import type { Alert, Question, Questionnaire } from './questionnaire.ts';
import { questionsOf } from './version-mapping.ts';

/** The codes that a questionnaire refers to and that stand elsewhere. */
export interface KnownElsewhere {
  readonly measures: readonly string[];
  readonly duties: readonly string[];
  readonly sources: readonly string[];
  /** What the plan looks at. */
  readonly served: readonly ServedQuestion[];
}

/**
 * Everything that keeps a questionnaire from being published, one sentence each: the code of the place, what is
 * wrong with its name in « », and the mend. Empty when it holds together.
 */
export function whyNotPublishable(questionnaire: Questionnaire, known: KnownElsewhere, last?: Questionnaire): readonly string[] {
  return [
    ...compileProblems(questionnaire),
    ...questionsOf(questionnaire).flatMap((question) => questionProblems(question, questionnaire, known)),
    ...questionnaire.thematiques.flatMap(({ alerts }) => alerts.flatMap((alert) => alertProblems(alert, questionnaire, known))),
    ...doubles(questionsOf(questionnaire).map(({ number }) => number), 'numéro de question'),
    ...doubles(questionnaire.thematiques.map(({ code }) => code), 'code de thème'),
    ...callProblems(questionnaire, known.served),
    ...successionProblems(questionnaire, last),
  ];
}

function compileProblems(questionnaire: Questionnaire): readonly string[] {
  try {
    compileQuestionnaire(questionnaire);
    return [];
  } catch (error) {
    if (error instanceof QuestionnaireError) return error.problems;
    throw error;
  }
}

function questionProblems(question: Question, questionnaire: Questionnaire, { measures, duties, sources }: KnownElsewhere): readonly string[] {
  const { code, weight, calls = [], prefilledFrom = [] } = question;
  const asked = questionsOf(questionnaire).map((one) => one.code);
  const scored = choicesOf(question).some(({ index }) => index !== undefined) || ['number', 'date', 'facts'].includes(question.kind);
  return [
    ...lost(code, 'mesure', calls.map(({ measure }) => measure), measures),
    ...lost(code, 'obligation', question.duties ?? [], duties),
    ...lost(code, 'source', question.sources ?? [], sources),
    ...calls.flatMap(({ onlyFor }) => narrowingProblems(question, onlyFor)),
    ...silentChoices(question),
    ...lost(code, 'question', prefilledFrom.filter((from) => from.includes('.')), asked),
    ...(weight > 0 && !scored ? [`${code} : poids « ${weight} », mais aucune réponse n’a d’indice. Donnez des indices, ou le poids 0.`] : []),
    ...(weight === 0 && choicesOf(question).some(({ index }) => index !== undefined) ? [`${code} : des réponses ont un indice, mais le poids est « 0 ». Retirez les indices, ou donnez un poids.`] : []),
  ];
}

/** A call looks at the answer that calls it, and at nothing else. */
function narrowingProblems(question: Question, onlyFor: string | undefined): readonly string[] {
  if (onlyFor === undefined) return [];
  try {
    compileExpression(onlyFor, { named: new Map(), questions: new Map([[question.code, wordsToCite(question)]]) });
    return [];
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return error.problems.map((problem) => `${question.code} : ${problem}`);
  }
}

function silentChoices(question: Question): readonly string[] {
  const taken: readonly string[] = Object.values(silences);
  return choicesOf(question)
    .filter(({ code }) => taken.includes(code))
    .map(({ code }) => `${question.code} : la réponse « ${code} » porte le nom d’un silence, « je ne sais pas » ou « non concerné ». Donnez-lui un autre code.`);
}

function alertProblems({ code, duty, question, choice }: Alert, questionnaire: Questionnaire, { duties }: KnownElsewhere): readonly string[] {
  const target = questionsOf(questionnaire).find((one) => one.code === question);
  const index = target && choicesOf(target).find((one) => one.code === choice)?.index;
  return [
    ...lost(code, 'obligation', duty === undefined ? [] : [duty], duties),
    ...(index === undefined || index === 0 ? [] : [`${code} : l’alerte cite « ${question} = ${choice} », d’indice ${index}. Une alerte porte sur une réponse d’indice 0.`]),
  ];
}

function lost(place: string, kind: string, cited: readonly string[], known: readonly string[]): readonly string[] {
  return cited.filter((code) => !known.includes(code)).map((code) => `${place} : ${kind} inconnue « ${code} ». Corrigez le nom, ou ajoutez-la.`);
}

function doubles(values: readonly string[], kind: string): readonly string[] {
  const twice = values.filter((value, position) => values.indexOf(value) < position);
  return [...new Set(twice)].map((value) => `${value} : ce ${kind} « ${value} » est donné deux fois. Changez l’un des deux.`);
}
