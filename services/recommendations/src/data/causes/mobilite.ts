import type { Causes } from '../../domain/causes.ts';

export const mobilite: Causes = {
  'mobilite.acces-distance': {
    question: 'Hors de vos bureaux, comment retrouvez-vous vos fichiers de travail ?',
    answers: {
      'espace-en-ligne': 'Sur un espace en ligne de la collectivité',
      'acces-distant': 'Par un accès à distance à nos ordinateurs',
      'envoi-a-soi': 'En nous les envoyant avant de partir',
      'cle-usb': 'En les emportant sur une clé ou un disque',
      impossible: 'Nous ne les avons pas, ou sur papier',
    },
  },
  'mobilite.materiel-perso': {
    question: 'Quels appareils personnels servent au travail des agents ?',
    answers: {
      jamais: 'Aucun : la collectivité fournit tout',
      'telephone-seul': 'Leur téléphone, et rien de plus',
      'ordinateur-parfois': 'Leur ordinateur, de temps en temps',
      'ordinateur-souvent': 'Leur ordinateur, chaque semaine ou plus',
    },
  },
  'teletravail.cadre': {
    question: 'Quel texte encadre le télétravail chez vous ?',
    answers: {
      'delibere-et-charte': 'Une délibération et une charte',
      delibere: 'Une délibération, sans charte',
      oral: 'Un accord oral, au cas par cas',
      aucun: 'Pas de texte pour le moment',
    },
  },
  'mobilite.acces-securise': {
    question: 'Comment vos accès à distance sont-ils protégés ?',
    answers: {
      'tout-protege': 'Tous les accès sont protégés',
      'en-partie': 'Certains accès sont protégés',
      'mot-de-passe': 'Le mot de passe suffit partout',
    },
  },
  'mobilite.terrain': {
    question: 'De quel appareil disposent les agents de terrain ?',
    answers: {
      equipes: 'Chacun a un appareil de travail',
      'en-partie': 'Certains en ont un, ou leur équipe en partage un',
      non: 'Ils prennent leur téléphone, ou aucun',
    },
  },
};
