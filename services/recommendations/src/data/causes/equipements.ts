import type { Causes } from '../../domain/causes.ts';

export const equipements: Causes = {
  'equipement.postes-fiables': {
    question: 'À quel rythme un ordinateur lent ou en panne gêne-t-il le travail ?',
    answers: {
      jamais: 'Jamais',
      parfois: 'Parfois',
      souvent: 'Souvent',
      'tous-les-jours': 'Tous les jours',
    },
  },
  'equipement.elus': {
    question: 'Avec quel appareil les élus lisent-ils les dossiers du conseil ?',
    answers: {
      fourni: 'Un appareil fourni à chaque élu',
      'fourni-executif': 'Un appareil fourni à l’exécutif seulement',
      'perso-avec-regle': 'Le leur, selon une règle écrite',
      'perso-sans-regle': 'Le leur, chacun à sa façon',
    },
  },
  'connexion.gene': {
    question: 'À quel rythme la connexion internet gêne-t-elle le travail ?',
    answers: {
      jamais: 'Jamais',
      parfois: 'Parfois',
      souvent: 'Souvent',
      'tous-les-jours': 'Tous les jours',
    },
  },
  'equipement.depannage': {
    question: 'Qui dépanne vos ordinateurs, et sous quel délai ?',
    answers: {
      interne: 'Un informaticien ou un service informatique, en interne',
      'opsn-ou-epci': 'Un opérateur public (OPSN) ou l’intercommunalité',
      'contrat-delai': 'Un prestataire ou un opérateur, avec un délai écrit',
      ponctuel: 'Un prestataire ou un réparateur, sans délai écrit',
      benevole: 'Un élu, un agent ou un proche qui s’y connaît',
      personne: 'Personne en particulier pour le moment',
    },
  },
  'connexion.type': {
    question: 'Quelle ligne internet arrive dans votre bâtiment le moins bien desservi ?',
    answers: {
      'fibre-secours': 'La fibre, avec une ligne de secours',
      fibre: 'La fibre, sans ligne de secours',
      adsl: 'L’ADSL, par la ligne téléphonique',
      'mobile-satellite': 'Le réseau mobile ou le satellite',
    },
  },
  'equipement.inventaire': {
    question: 'Où en est la liste de vos appareils et de vos logiciels ?',
    answers: {
      complet: 'Complète, et revue cette année',
      partiel: 'Commencée, ou ancienne',
      aucun: 'Pas encore commencée',
    },
  },
};
