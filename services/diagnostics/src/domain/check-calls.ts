import type { ServedCall, ServedQuestion } from '@osinum/contracts';
import { choicesOf, wordsToCite } from './compile-questionnaire.ts';
import { compileExpression } from './expression/compile.ts';
import { ExpressionError } from './expression/syntax.ts';
import { factsAlone, type Predicate } from './expression/vocabulary.ts';
import type { Alert, Call, Question, Questionnaire, Thematique } from './questionnaire.ts';

const mend = 'Accordez les deux : celle-ci, et les règles du service des recommandations.';

/**
 * Where a questionnaire and the plan made from its answers would part: a call that no measure follows, one that goes on
 * without being asked for, answers that are not those looked at, a theme or an alert counted otherwise.
 */
export function callProblems({ thematiques }: Questionnaire, served: readonly ServedQuestion[]): readonly string[] {
  const byCode = new Map(served.map((one) => [one.question, one]));
  const questions = thematiques.flatMap((thematique) => thematique.questions.map((question) => ({ question, thematique })));
  return [
    ...questions.flatMap(({ question, thematique }) => questionProblems(question, thematique, byCode.get(question.code))),
    ...alertProblems(thematiques.flatMap(({ alerts }) => alerts), new Set(questions.map(({ question }) => question.code)), served),
  ];
}

function questionProblems(question: Question, { number }: Thematique, served: ServedQuestion | undefined): readonly string[] {
  const { code, calls = [] } = question;
  if (served === undefined) return calls.map(({ measure }) => `${code} : aucun plan ne servirait l’appel de « ${measure} ». ${mend}`);
  const called = new Set(calls.map(({ measure }) => measure));
  const [first] = calls;
  const [answering] = served.alert ? served.calls : [];
  return [
    ...(number === served.thematique ? [] : [`${code} : cette question est au thème ${number}, et compte dans le plan au thème ${served.thematique}. ${mend}`]),
    ...calls.flatMap((call) => narrowingProblems(question, call, served.calls.find(({ measure }) => measure === call.measure))),
    ...served.calls.filter(({ measure }) => !called.has(measure)).map(({ measure }) => `${code} : le plan appellerait « ${measure} » sans que cette question le demande. ${mend}`),
    ...(first && answering && first.measure !== answering.measure ? [`${code} : « ${first.measure} » est citée d’abord, mais l’alerte appelle « ${answering.measure} ». Citez cette mesure en premier.`] : []),
  ];
}

/** Both sides must call for the same answers, alone or two by two. */
function narrowingProblems(question: Question, { measure, onlyFor }: Call, served: ServedCall | undefined): readonly string[] {
  if (served === undefined) return [`${question.code} : aucun plan ne servirait l’appel de « ${measure} ». ${mend}`];
  const asked = narrowed(question, onlyFor);
  if (asked === undefined) return [];
  const codes = choicesOf(question).map(({ code }) => code);
  const lost = [...(served.onlyFor ?? []), ...(served.without === undefined ? [] : [served.without])].filter((code) => !codes.includes(code));
  if (lost.length > 0) return lost.map((code) => `${question.code} : le plan appelle « ${measure} » d’après la réponse « ${code} », qui n’est pas proposée. ${mend}`);
  const answers = codes.flatMap((one, place) => codes.slice(place).map((other) => [one, other]));
  const parts = answers.find((answer) => asked({ ...factsAlone({ kind: 'commune' }), wordsOf: () => answer }) !== isServed(served, answer));
  return parts ? [`${question.code} : l’appel de « ${measure} » ne vise pas les réponses que le plan regarde (« ${[...new Set(parts)].join(' » et « ')} »). ${mend}`] : [];
}

/** Nothing when it cannot be read, which is told elsewhere. */
function narrowed(question: Question, onlyFor: string | undefined): Predicate | undefined {
  if (onlyFor === undefined) return () => true;
  try {
    return compileExpression(onlyFor, { named: new Map(), questions: new Map([[question.code, wordsToCite(question)]]) });
  } catch (error) {
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
}

function isServed({ onlyFor, without }: ServedCall, answer: readonly string[]): boolean {
  if (onlyFor !== undefined) return answer.some((code) => onlyFor.includes(code));
  return without === undefined || !answer.includes(without);
}

function alertProblems(alerts: readonly Alert[], asked: ReadonlySet<string>, served: readonly ServedQuestion[]): readonly string[] {
  const inOrder = alerts.toSorted((a, b) => a.order - b.order);
  const rankOf = ({ question, choice }: Alert) => served.find((one) => one.question === question && one.alert?.answer === choice)?.alert?.rank;
  const unserved = inOrder.filter((alert) => rankOf(alert) === undefined);
  const ranked = inOrder.filter((alert) => rankOf(alert) !== undefined);
  const misplaced = ranked.filter((alert, place) => place > 0 && rankOf(alert)! < rankOf(ranked[place - 1]!)!);
  const raised = (one: ServedQuestion) => alerts.some(({ question, choice }) => question === one.question && choice === one.alert?.answer);
  const dropped = served.filter((one) => one.alert && asked.has(one.question) && !raised(one));
  return [
    ...unserved.map(({ code, question, choice }) => `${code} : le plan ne mettrait pas en premier l’alerte « ${question} = ${choice} ». ${mend}`),
    ...misplaced.map(({ code, question }) => `${code} : le plan range l’alerte de « ${question} » plus haut. ${mend}`),
    ...dropped.map(({ question, alert }) => `${question} : le plan tiendrait encore la réponse « ${alert!.answer} » pour une alerte. ${mend}`),
  ];
}
