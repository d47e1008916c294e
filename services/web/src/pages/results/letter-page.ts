import type { ResultsView } from '@osinum/contracts';
import { formatDate, NBSP, plural, withDe } from '@osinum/kernel';
import type { Page } from '../shell/page.ts';

/** What is asked of each question: an answer that can be checked. */
const blanks = ['Où', 'Quand', 'Par qui'];
const BLANK = '………………………………………………';

/** Where the letter of a diagnostic is. */
export const letterPath = (diagnosticId: string): string => `/resultats/${diagnosticId}/lettre`;

/** True when there is enough to ask for a letter. */
export function hasLetter({ letter }: ResultsView): boolean {
  return letter?.ready === true;
}

/** The letter to the supplier, ready to print or to copy; the questions alone when there are too few for one. */
export function letterPage(results: ResultsView): Page {
  const { id, collectivite, letter = { ready: false, questions: [] } } = results;
  const signedOn = results.completedAt ? formatDate(new Date(results.completedAt)) : '';
  const questions = letter.questions.map(({ question }) => question);
  const words = letterWords(collectivite.name, signedOn, questions.length);
  return {
    template: 'results/letter',
    title: 'La lettre à votre prestataire',
    section: 'resultats',
    aside: `Diagnostic signé le ${signedOn}`,
    model: {
      signedOn,
      back: `/resultats/${id}/a-demander`,
      ready: letter.ready,
      questions,
      ...(letter.ready && { name: collectivite.name, blanks, ...words, text: letterText(collectivite.name, words, questions) }),
    },
  };
}

interface LetterWords {
  subject: string;
  before: string[];
  after: string[];
}

function letterWords(name: string, signedOn: string, count: number): LetterWords {
  return {
    subject: `Objet${NBSP}: nos sauvegardes et notre sécurité numérique, ${plural(count, 'question', 'questions')}`,
    before: [
      'Madame, Monsieur,',
      `Nous avons fait le ${signedOn} le point sur le numérique ${withDe(name)}. Personne chez nous ne savait répondre aux questions qui suivent.`,
      `Pouvez-vous nous répondre par écrit, sous deux semaines, en disant pour chacune où, quand et par qui c’est fait${NBSP}? Les questions sont recopiées telles qu’elles nous ont été posées${NBSP}: «${NBSP}vous${NBSP}» y désigne notre collectivité.`,
    ],
    after: [
      `Si un point ne dépend pas de vous, dites-le-nous${NBSP}: c’est déjà une réponse. N’écrivez aucun mot de passe.`,
      'Nous vous remercions de votre aide.',
    ],
  };
}

/** The same letter as plain text, for an e-mail. */
function letterText(name: string, { subject, before, after }: LetterWords, questions: readonly string[]): string {
  const asked = questions.map((question, index) => [`${index + 1}. ${question}`, ...blanks.map((blank) => `   ${blank}${NBSP}: ${BLANK}`)].join('\n'));
  return [name, subject, ...before, ...asked, ...after, `Date${NBSP}: ${BLANK}`, `Nom, fonction et signature${NBSP}: ${BLANK}`].join('\n\n');
}
