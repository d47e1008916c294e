import type { Causes } from '../../domain/causes.ts';

export const securite: Causes = {
  'securite.mots-de-passe': {
    question: 'Comment gardez-vous vos mots de passe de travail ?',
    answers: {
      gestionnaire: 'Dans un coffre-fort à mots de passe, un logiciel fait pour cela',
      memoire: 'De tête : chacun retient les siens',
      navigateur: 'Dans le navigateur internet, qui les propose tout seul',
      carnet: 'Dans un carnet, un tableau ou sur un papier',
      'session-commune': 'Le même compte ou mot de passe sert à plusieurs personnes',
    },
  },
  'securite.double-facteur': {
    question: 'Où vous demande-t-on une deuxième étape après le mot de passe ?',
    answers: {
      'partout-possible': 'Partout où le service le permet',
      messagerie: 'Sur la messagerie, au moins',
      quelques: 'Sur quelques services, sans la messagerie',
      'nulle-part': 'Nulle part pour le moment',
    },
  },
  'securite.mises-a-jour': {
    question: 'Comment vos ordinateurs reçoivent-ils leurs mises à jour ?',
    answers: {
      'toutes-auto': 'Seules, sur tous les ordinateurs',
      'a-la-main': 'L’un de nous, ou le prestataire, les lance à la main',
      'plus-suivies': 'Un ordinateur au moins n’en reçoit plus',
    },
  },
  'securite.reaction': {
    question: 'Écran bloqué, fichiers illisibles : qui appelez-vous dans l’heure ?',
    answers: {
      fiche: 'Une fiche affichée dit qui appeler et quoi faire',
      numero: 'Nous avons un numéro, connu de plusieurs personnes',
      'on-verrait': 'Nous chercherions un contact à ce moment-là',
      personne: 'Nous n’avons personne à appeler aujourd’hui',
    },
  },
  'securite.departs': {
    question: 'Quand un agent ou un élu s’en va, que deviennent ses accès ?',
    answers: {
      liste: 'Nous les fermons en suivant une liste',
      'de-memoire': 'Nous les fermons de mémoire, sans liste',
      oublis: 'Nous en fermons, et il en reste souvent',
      jamais: 'Ils restent ouverts après le départ',
    },
  },
  'securite.incident': {
    question: 'Votre collectivité a-t-elle déjà subi une attaque informatique ?',
    answers: {
      'oui-avec-suites': 'Elle en a subi une, avec des suites pour le service',
      'oui-sans-suite': 'Elle en a subi une, restée sans suite',
      non: 'Elle n’en a pas subi, à notre connaissance',
    },
  },
  'securite.referent': {
    question: 'Qui est chargé de la sécurité informatique de votre collectivité ?',
    answers: {
      interne: 'Un de nos agents, désigné par écrit',
      'externe-opsn': 'Une personne d’un opérateur public',
      'externe-autre': 'Une personne d’un autre organisme, par contrat',
      informel: 'L’un de nous s’en occupe, sans mission écrite',
      aucun: 'Personne n’en est chargé à ce jour',
    },
  },
};
