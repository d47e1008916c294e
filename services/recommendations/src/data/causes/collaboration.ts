import type { Causes } from '../../domain/causes.ts';

export const collaboration: Causes = {
  'dossiers.partages': {
    question: 'Où sont les dossiers dont plusieurs personnes ont besoin ?',
    answers: {
      'espace-commun-droits': 'Dans un espace commun, avec des droits pour chacun',
      'espace-commun': 'Dans un espace commun, ouvert à tous',
      'pieces-jointes': 'Dans nos messages, en pièces jointes',
      'poste-de-chacun': 'Sur l’ordinateur de chacun, ou dans une armoire',
    },
  },
  'collaboration.a-plusieurs': {
    question: 'Comment écrivez-vous un même document à plusieurs ?',
    answers: {
      'en-ligne': 'Ensemble, en ligne, dans le même document',
      'fichier-commun': 'Chacun son tour, dans un fichier commun',
      'piece-jointe': 'En nous l’envoyant par message',
      imprime: 'En l’imprimant pour le corriger à la main',
    },
  },
  'visio.usage': {
    question: 'Comment faites-vous vos réunions à distance ?',
    answers: {
      'outil-et-salle': 'Avec notre outil, et une salle équipée',
      'outil-choisi': 'Avec notre outil, depuis nos bureaux',
      'outil-des-autres': 'Avec le lien que les autres envoient',
      jamais: 'Nous n’en faisons pas encore',
    },
  },
  'collaboration.discussion': {
    question: 'Entre agents et élus, comment discutez-vous en groupe par écrit ?',
    answers: {
      'outil-collectivite': 'Avec un outil choisi par la collectivité',
      aucun: 'Sans outil de groupe : courriel ou téléphone',
      'appli-privee': 'Avec une application privée, sur nos téléphones',
    },
  },
  'collaboration.droits': {
    question: 'Qui peut ouvrir quels dossiers ?',
    answers: {
      'par-role-revu': 'Chacun selon sa fonction, revu chaque année',
      'par-role': 'Chacun selon sa fonction, sans révision',
      'tout-ouvert': 'Tout le monde peut ouvrir presque tout',
    },
  },
  'collaboration.doublons': {
    question: 'Combien d’outils différents servent au même besoin ?',
    answers: {
      'un-ensemble': 'Un seul, choisi pour tous',
      deux: 'Deux, selon les services',
      plusieurs: 'Trois ou plus, selon chacun',
    },
  },
};
