import type { CnamParameters } from '../../domain/cnam/rules.ts';
import type { Criterion, ProfileCode } from '../../domain/cnam/profiles.ts';
import { typeset } from '../french-typography.ts';

export interface Portrait {
  /** Name given by the study. */
  readonly title: string;
  readonly text: string;
}

/** The five profiles, in words that rank none of them. */
export const portraits: Readonly<Record<ProfileCode, Portrait>> = typeset<Record<ProfileCode, Portrait>>({
  eclaireur: {
    title: 'Éclaireur',
    text: "Un plan, un élu, beaucoup d'actions, et une place donnée aux habitants. Le suivi n'est pas organisé.",
  },
  entrepreneur: {
    title: 'Entrepreneur',
    text: "Un plan, un élu, et des actions que la loi ou l'État soutiennent. On informe, et l'on échange sur les réseaux sociaux.",
  },
  explorateur: {
    title: 'Explorateur',
    text: "Pas de plan ni d'élu désigné, mais au moins une action que rien n'impose, et un métier du numérique dans le personnel.",
  },
  observateur: {
    title: 'Observateur',
    text: "Peu d'actions, pas de plan ni d'élu désigné, et une information donnée aux habitants par le site ou par messages.",
  },
  systemique: {
    title: 'Systémique',
    text: "Un plan, un élu, beaucoup d'actions, une place donnée aux habitants, et un suivi organisé.",
  },
});

/** The six criteria. */
export const criterionTitles: Readonly<Record<Criterion, string>> = {
  1: 'Un plan ou une stratégie numérique',
  2: 'Un élu en charge du numérique',
  3: 'Des actions parmi les douze axes',
  4: 'Des métiers du numérique dans le personnel',
  5: 'Un suivi et une évaluation',
  6: 'Les moyens de communication',
};

const plan = 'Un plan écrit';
const noPlan = 'Pas de plan écrit';
const elu = 'Un élu désigné';
const noElu = "Pas d'élu désigné";
const noEvaluation = 'Pas de suivi organisé';
const everyKind = 'Informer, échanger sur les réseaux sociaux et faire participer';

/** What a profile expects on each criterion, with the parameters as they stand. */
export function expectations({ axesMin, observateurAxes: { from, to, nonePlanned } }: CnamParameters): Readonly<Record<ProfileCode, Record<Criterion, string>>> {
  const many = `Au moins ${axesMin} axes en cours`;
  const few = `${from === to ? `${from} axes en cours` : `De ${from} à ${to} axes en cours`}${nonePlanned ? ', aucun autre prévu' : ''}`;
  const texts: Record<ProfileCode, { text: Record<Criterion, string> }> = {
    eclaireur: { text: { 1: plan, 2: elu, 3: many, 4: 'Un métier au moins', 5: noEvaluation, 6: everyKind } },
    entrepreneur: {
      text: {
        1: plan,
        2: elu,
        3: 'Données ouvertes, très haut débit ou dématérialisation, et rien d\'autre',
        4: 'Un délégué à la protection des données, et aucun autre métier',
        5: noEvaluation,
        6: 'Informer et échanger sur les réseaux sociaux, sans plus',
      },
    },
    explorateur: {
      text: {
        1: noPlan,
        2: noElu,
        3: 'Un axe au moins, hors données ouvertes, très haut débit et dématérialisation',
        4: 'Un métier au moins',
        5: noEvaluation,
        6: "Pas d'usage particulier",
      },
    },
    observateur: {
      text: { 1: noPlan, 2: noElu, 3: few, 4: 'Aucun de ces métiers', 5: noEvaluation, 6: 'Informer, sans plus' },
    },
    systemique: { text: { 1: plan, 2: elu, 3: many, 4: 'Un métier au moins', 5: 'Un suivi organisé', 6: everyKind } },
  };
  return Object.fromEntries(Object.entries(texts).map(([code, { text }]) => [code, typesetAll(text)])) as Record<ProfileCode, Record<Criterion, string>>;
}

function typesetAll(texts: Record<Criterion, string>): Record<Criterion, string> {
  return Object.fromEntries(Object.entries(texts).map(([criterion, text]) => [criterion, typeset({ text }).text])) as Record<Criterion, string>;
}

export const { text: notARank } = typeset({ text: "Ce n'est ni une note, ni un classement : cinq façons d'avancer, décrites par une étude." });

/** What the study leaves open, and how it is read here. */
export const readings: readonly string[] = [
  "L'étude donne deux seuils pour beaucoup d'actions : six axes dans son texte, cinq dans son tableau. Nous suivons le texte.",
  "Pour l'Observateur, le texte dit deux axes et aucun autre prévu ; le tableau dit un ou deux. Nous suivons le texte.",
  "Pour l'Entrepreneur, le texte admet un délégué à la protection des données (DPD) et un correspondant (CIL) ; le tableau, un seul. Nous suivons le texte.",
  "Le correspondant informatique et libertés (CIL) a disparu en mai 2018. Nous le comptons comme un DPD.",
  "Un DPD partagé ou extérieur convient à l'Entrepreneur. Il ne compte pas comme un métier du personnel : il est devenu obligatoire.",
  "« Pas d'usage particulier » : nous comptons au plus un moyen, informer ou échanger, et rien de participatif.",
].map((text) => typeset({ text }).text);

/** What is said to the smaller, whose axes and posts are partly deduced. */
export const lightNotes = typeset({
  axes: { text: "Cinq des douze axes se déduisent de vos réponses. Rayez ceux qui ne vous ressemblent pas." },
  posts: { text: 'Seul le DPD se déduit de vos réponses. Les autres métiers sont comptés comme absents : corrigez-le si besoin.' },
});
