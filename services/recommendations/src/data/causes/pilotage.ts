import type { Causes } from '../../domain/causes.ts';

export const pilotage: Causes = {
  'pilotage.elu': {
    question: 'Comment un élu est-il chargé du numérique chez vous ?',
    answers: {
      delegue: 'Un élu qui a reçu une délégation',
      designe: 'Un élu désigné, sans délégation',
      interesse: 'Un élu s’y intéresse, sans être désigné',
      non: 'Aucun élu pour le moment',
    },
  },
  'pilotage.plan': {
    question: 'Où en est votre plan ou votre stratégie numérique ?',
    answers: {
      vote: 'Écrit, et voté par l’assemblée',
      ecrit: 'Écrit, sans avoir été voté',
      epci: 'Compris dans celui de l’intercommunalité',
      'en-preparation': 'En préparation',
      non: 'Pas prévu pour le moment',
    },
  },
  'pilotage.evaluation': {
    question: 'Où en sont le suivi et l’évaluation de vos actions numériques ?',
    answers: {
      oui: 'Un dispositif est en place',
      envisagee: 'Un dispositif est envisagé',
      non: 'Rien n’est prévu',
    },
  },
  'pilotage.opsn': {
    question: 'Quels services d’un opérateur public (OPSN) utilisez-vous ?',
    answers: {
      plusieurs: 'Plusieurs de ses services',
      un: 'Un seul de ses services',
      'epci-le-fait': 'Aucun : l’intercommunalité s’en charge',
      adherent: 'Aucun, mais nous sommes adhérents',
      'non-ignore': 'Aucun, sans que nous sachions pourquoi',
      'non-cout': 'Aucun, à cause du coût',
      'aucun-ici': 'Aucun : il n’y en a pas ici',
    },
  },
  'pilotage.metiers': {
    question: 'Lesquels de ces métiers existent dans votre personnel ?',
    answers: {
      cdo: 'Responsable des données',
      'open-gov': 'Chef de projet participation citoyenne',
      'data-scientist': 'Spécialiste de l’analyse de données',
      dataviz: 'Spécialiste de la mise en images des données',
      'smart-city': 'Responsable du territoire connecté',
      'smart-grids': 'Chef de projet réseaux d’énergie connectés',
      'open-innovation': 'Chef de projet innovation ou atelier partagé',
      'protection-securite': 'Responsable de la sécurité informatique (ou RSSI)',
      dpd: 'Délégué à la protection des données (DPD)',
      cil: 'Correspondant informatique et libertés (CIL, avant 2018)',
      aucun: 'Aucun de ces métiers',
    },
  },
};
