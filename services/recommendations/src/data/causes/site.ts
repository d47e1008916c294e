import type { Causes } from '../../domain/causes.ts';

export const site: Causes = {
  'site.existe': {
    question: 'Où en est le site internet de votre collectivité ?',
    answers: {
      'a-jour-mois': 'À jour, modifié ce mois-ci',
      'a-jour-an': 'À jour, modifié dans l’année',
      'page-epci': 'Une page sur celui de l’intercommunalité',
      perime: 'Des pages sont anciennes ou fausses',
      aucun: 'Pas de site pour le moment',
    },
  },
  'site.constats': {
    question: 'Que constate-t-on en ouvrant votre site ?',
    answers: {
      https: 'L’adresse commence par « https »',
      certificat: 'Aucune alerte de sécurité ne s’affiche',
      mentions: 'Une page donne les mentions légales',
      declaration: 'Une page déclare l’accessibilité du site',
      aucun: 'Aucun de ces constats',
    },
  },
  'relation.canaux': {
    question: 'Par quels moyens avez-vous parlé aux habitants depuis 12 mois ?',
    answers: {
      site: 'Le site internet',
      lettre: 'Une lettre envoyée par courriel',
      alertes: 'Des alertes sur téléphone',
      reseaux: 'Les réseaux sociaux',
      reunions: 'Des réunions publiques',
      publipostage: 'Un bulletin ou un courrier dans les boîtes aux lettres',
      consultation: 'Une consultation en ligne',
      'budget-participatif': 'Un budget participatif (les habitants choisissent des projets)',
      'appel-a-projets': 'Un appel à projets auprès d’habitants ou d’associations',
      hackathon: 'Un atelier pour inventer ensemble (hackathon)',
      aucun: 'Aucun de ces moyens',
    },
  },
  'relation.aide-numerique': {
    question: 'Sur votre territoire, qui aide un habitant perdu en ligne ?',
    answers: {
      'par-nous': 'Nous, dans un lieu et à des horaires connus',
      'par-epci': 'L’intercommunalité, dans un lieu connu',
      autre: 'Une autre structure, où nous les envoyons',
      orale: 'L’accueil, quand il a un moment',
      rien: 'Personne, à notre connaissance',
    },
  },
  'site.accessibilite': {
    question: 'Qu’avez-vous fait pour que tous puissent utiliser votre site ?',
    answers: {
      audit: 'Un audit, et un plan chaque année',
      declaration: 'Une déclaration, sans audit ou sans plan',
      rien: 'Rien pour le moment',
    },
  },
  'relation.suivi': {
    question: 'Où suivez-vous les demandes des habitants ?',
    answers: {
      'outil-commun': 'Dans un outil, pour tous les canaux',
      tableau: 'Dans un tableau partagé',
      'par-service': 'Dans chaque service, à sa façon',
      non: 'Nulle part en particulier',
    },
  },
  'relation.participation': {
    question: 'Quelle place les avis donnés en ligne ont-ils dans vos décisions ?',
    answers: {
      regulier: 'Ils comptent régulièrement',
      essai: 'Ils ont compté une fois',
      prevu: 'Nous prévoyons de les demander',
      non: 'Nous ne les demandons pas',
    },
  },
};
