import type { Question } from '../questionnaire.ts';
import { partsOf, type Clause, type Said } from './clause.ts';
import type { CnamRules } from './rules.ts';

/** Everything the rules of the profile cite and that no question offers, one sentence each. */
export function lostInProfile(rules: CnamRules, questions: ReadonlyMap<string, Question>): readonly string[] {
  return saidIn(rules).flatMap(({ question, anyOf, openedBy }) => {
    const offered = wordsOf(questions.get(question));
    const opener = openedBy === undefined || questions.has(openedBy) ? [] : [`profil : la question « ${openedBy} » n’existe pas. Corrigez le nom.`];
    if (offered === undefined) return [`profil : la question « ${question} » n’existe pas. Corrigez le nom.`, ...opener];
    return [...anyOf.filter((word) => !offered.includes(word)).map((word) => `profil : « ${question} » n’a pas de réponse « ${word} ». Prenez le code d’une de ses réponses.`), ...opener];
  });
}

function wordsOf(question: Question | undefined): readonly string[] | undefined {
  return question && 'choices' in question ? question.choices.map(({ code }) => code) : undefined;
}

function saidIn({ plan, elu, evaluation, axes, posts, communication }: CnamRules): readonly Said[] {
  const clauses: readonly Clause[] = [
    plan,
    elu,
    evaluation,
    ...[axes.deduced, axes.hinted, posts.deduced, posts.hinted].flatMap((record) => Object.values(record)),
    posts.anyDpd,
    ...Object.values(communication),
    { question: axes.full, anyOf: axes.codes },
    { question: axes.planned, anyOf: axes.codes },
    { question: axes.light, anyOf: axes.codes.filter((code) => axes.deduced[code] === undefined) },
    { question: posts.full, anyOf: posts.codes },
  ];
  return clauses.flatMap(partsOf);
}
