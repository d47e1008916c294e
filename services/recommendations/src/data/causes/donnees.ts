import type { Causes } from '../../domain/causes.ts';

export const donnees: Causes = {
  'donnees.dpd': {
    question: 'Qui tient chez vous le rôle de délégué à la protection des données (DPD) ?',
    answers: {
      interne: 'Un de nos agents, désigné auprès de la CNIL',
      mutualise: 'Un délégué partagé, désigné auprès de la CNIL',
      prestataire: 'Un prestataire, désigné auprès de la CNIL',
      'non-declare': 'Quelqu’un s’en occupe, sans désignation',
      aucun: 'Personne n’en est chargé à ce jour',
    },
  },
  'donnees.registre': {
    question: 'Où en est votre registre des traitements de données personnelles ?',
    answers: {
      'complet-revu': 'Complet, et revu dans l’année',
      commence: 'Commencé, ou plus ancien',
      aucun: 'Pas encore commencé',
    },
  },
  'donnees.base-adresse': {
    question: 'Où en est la base des adresses de votre commune ?',
    answers: {
      certifiee: 'Publiée, avec des adresses certifiées',
      publiee: 'Publiée, sans certification',
      'en-cours': 'En préparation',
      non: 'Pas encore commencée',
    },
  },
  'donnees.publication': {
    question: 'Où en êtes-vous de la publication de données ouvertes ?',
    answers: {
      reguliere: 'Des fichiers publiés et mis à jour',
      'quelques-jeux': 'Quelques fichiers publiés, sans suivi',
      prevue: 'Une publication est prévue',
      non: 'Rien n’est prévu pour le moment',
    },
  },
  'donnees.droits': {
    question: 'Un habitant demande ses données, ou des données sont volées : que se passe-t-il ?',
    answers: {
      ecrite: 'Une page écrite dit qui fait quoi',
      orale: 'Nous savons qui prévenir, sans l’avoir écrit',
      aucune: 'Nous chercherions à ce moment-là',
    },
  },
  'donnees.sous-traitants': {
    question: 'Quels contrats disent ce que le fournisseur peut faire des données ?',
    answers: {
      tous: 'Tous ceux qui touchent à des données',
      'en-partie': 'Une partie, surtout les récents',
      non: 'Aucun, à notre connaissance',
    },
  },
  'donnees.usage': {
    question: 'À quel rythme vos chiffres et vos cartes aident-ils à décider ?',
    answers: {
      regulier: 'Régulièrement, par un suivi',
      ponctuel: 'Parfois, pour un projet',
      non: 'Presque jamais',
    },
  },
};
