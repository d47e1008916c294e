import { choicesOf } from './compile-questionnaire.ts';
import type { Choice, Question, Questionnaire, Thematique } from './questionnaire.ts';
import { mappingFrom, questionsOf, type VersionMapping } from './version-mapping.ts';

/** One thing that changes, at the place that has its code. */
export interface Difference {
  readonly place: string;
  readonly what: string;
  readonly before?: string;
  readonly after?: string;
}

export interface QuestionnaireDiff {
  readonly differences: readonly Difference[];
  /** How a retake will compare the two. */
  readonly mapping: VersionMapping;
  /** Codes of the questions that none of the older version leads to. */
  readonly added: readonly string[];
}

/** Everything that changes from a version to the next; its number is no change. */
export function diffQuestionnaires(before: Questionnaire, after: Questionnaire): QuestionnaireDiff {
  const mapping = mappingFrom(before, after);
  const reached = new Set([...mapping.rows.values()].flatMap((row) => (row.kind === 'gone' ? [] : [row.to])));
  return {
    mapping,
    added: questionsOf(after).map(({ code }) => code).filter((code) => !reached.has(code)),
    differences: [
      ...fieldChanges('conditions', before.conditions, after.conditions),
      ...matched(before.thematiques, after.thematiques, 'thème', thematiqueChanges),
      ...fieldChanges('profil', before.cnam ?? {}, after.cnam ?? {}),
    ],
  };
}

function thematiqueChanges(before: Thematique, after: Thematique): readonly Difference[] {
  const { questions: oldQuestions, alerts: oldAlerts, ...old } = before;
  const { questions, alerts, ...now } = after;
  return [
    ...fieldChanges(after.code, old, now),
    ...matched(oldQuestions, questions, 'question', questionChanges),
    ...matched(oldAlerts, alerts, 'alerte', (one, other) => fieldChanges(other.code, one, other)),
  ];
}

function questionChanges(before: Question, after: Question): readonly Difference[] {
  const choiceChanges = (one: Choice, other: Choice) => fieldChanges(`${after.code} = ${other.code}`, one, other);
  return [...fieldChanges(after.code, without(before), without(after)), ...matched(choicesOf(before), choicesOf(after), `réponse de ${after.code}`, choiceChanges)];
}

function without(question: Question): object {
  const { choices: _, ...rest } = { choices: undefined, ...question };
  return rest;
}

/** Items paired by code: gone, new, moved, or changed inside. */
function matched<T extends { readonly code: string }>(before: readonly T[], after: readonly T[], kind: string, inside: (one: T, other: T) => readonly Difference[]): readonly Difference[] {
  const old = new Map(before.map((item) => [item.code, item]));
  const now = new Set(after.map(({ code }) => code));
  const gone = before.filter(({ code }) => !now.has(code)).map(({ code }) => ({ place: code, what: `${kind} : retiré(e)` }));
  const changes = after.flatMap((item) => {
    const was = old.get(item.code);
    return was === undefined ? [{ place: item.code, what: `${kind} : nouveau` }] : inside(was, item);
  });
  const order = (items: readonly T[], others: { has(code: string): boolean }) => items.map(({ code }) => code).filter((code) => others.has(code)).join(', ');
  const [was, is] = [order(before, now), order(after, old)];
  return [...gone, ...changes, ...(was === is ? [] : [{ place: kind, what: 'ordre', before: was, after: is }])];
}

const labels: Readonly<Record<string, string>> = {
  text: 'texte', title: 'titre', hint: 'précision', why: 'pourquoi', how: 'comment savoir', weight: 'poids', index: 'indice', kind: 'type de réponse',
  visibleWhen: 'condition', offeredWhen: 'condition de la réponse', notConcerned: '« non concerné »', duties: 'obligations', sources: 'sources', calls: 'mesures appelées',
  sensitive: 'sensible', ages: 'barème', counts: 'barème', unit: 'unité', fields: 'chiffres demandés', introduction: 'introduction', number: 'numéro',
};

function fieldChanges(place: string, before: object, after: object): readonly Difference[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((key) => inWords(old.get(key)) !== inWords(now.get(key)))
    .map((key) => ({ place, what: labels[key] ?? key, before: inWords(old.get(key)), after: inWords(now.get(key)) }));
}

/** Keys sorted, since a database gives them back in an order of its own. */
function inWords(value: unknown): string {
  if (value === undefined) return 'rien';
  if (typeof value === 'string') return value;
  return JSON.stringify(value, (_key, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item) ? Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1))) : item,
  );
}
