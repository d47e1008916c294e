import type { ResultsView } from '@osinum/contracts';
import { csvOf } from './csv.ts';

const header = ['Thème', 'Question', 'Réponse', 'Valeur (0 à 3)', 'Poids', 'Sensible', 'Code de la question'];

/** Every answer of a signed diagnostic as a table. */
export function answersCsv({ thematiques }: ResultsView): string {
  const rows = thematiques.flatMap(({ title, answers }) =>
    answers.map(({ question, answer, index, weight, sensitive, questionCode }) => [title, question, answer, index ?? '', weight, sensitive ? 'oui' : 'non', questionCode]),
  );
  return csvOf([header, ...rows]);
}
