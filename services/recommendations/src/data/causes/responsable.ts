import type { Causes } from '../../domain/causes.ts';

export const responsable: Causes = {
  'souverain.lieu': {
    question: 'Selon vous, où sont hébergées vos données en ligne ?',
    answers: {
      france: 'En France',
      ue: 'Ailleurs dans l’Union européenne',
      'partie-hors-ue': 'En partie hors de l’Union européenne',
      'hors-ue': 'Hors de l’Union européenne',
    },
  },
  'libre.place': {
    question: 'Avant de choisir un outil, regardez-vous s’il existe un logiciel libre ?',
    answers: {
      toujours: 'Toujours',
      souvent: 'Souvent',
      rarement: 'Rarement',
      jamais: 'Jamais',
    },
  },
  'responsable.fin-de-vie': {
    question: 'Que deviennent vos ordinateurs et téléphones qui ne servent plus ?',
    answers: {
      reemploi: 'Ils resservent : don, vente, remise en état',
      recyclage: 'Ils vont dans une filière de recyclage',
      dechetterie: 'Ils vont à la déchetterie',
      stockes: 'Ils restent dans un placard',
    },
  },
  'souverain.reversibilite': {
    question: 'Si vous changez de fournisseur, comment reprenez-vous vos données ?',
    answers: {
      'clause-essayee': 'Le contrat le dit, et nous l’avons essayé',
      clause: 'Le contrat le dit, sans que nous l’ayons essayé',
      oral: 'Le fournisseur l’a dit, sans l’écrire',
      non: 'Nous n’en avons pas parlé',
    },
  },
  'responsable.achats': {
    question: 'Comment tenez-vous compte de la durée de vie dans vos achats d’appareils ?',
    answers: {
      'regle-ecrite': 'Par une règle écrite',
      parfois: 'Parfois, selon les achats',
      non: 'Pas encore : nous regardons le prix',
    },
  },
  'responsable.strategie': {
    question: 'Où en est votre stratégie numérique responsable ?',
    answers: {
      adoptee: 'Adoptée par l’assemblée',
      'en-cours': 'En cours d’écriture',
      non: 'Pas encore commencée',
    },
  },
};
