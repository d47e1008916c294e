import type { Causes } from '../../domain/causes.ts';

export const messagerie: Causes = {
  'messagerie.adresse-agents': {
    question: 'Depuis quelle adresse les agents écrivent-ils aux habitants ?',
    answers: {
      nominative: 'Une adresse par agent, au nom de la collectivité',
      generique: 'Une adresse commune, au nom de la collectivité',
      gratuite: 'Une adresse gratuite, ouverte pour la collectivité',
      personnelle: 'L’adresse personnelle d’un agent ou d’un élu',
    },
  },
  'messagerie.adresse-elus': {
    question: 'Combien d’élus ont une adresse de travail à leur nom ?',
    unit: 'élus',
    answers: {},
  },
  'agenda.partage': {
    question: 'Comment tenez-vous l’agenda de la collectivité ?',
    answers: {
      'partage-tous': 'En ligne, vu par les agents et les élus',
      'partage-agents': 'En ligne, vu par les agents seulement',
      individuel: 'En ligne, chacun le sien',
      papier: 'Sur un agenda ou un tableau en papier',
      aucun: 'De mémoire, au fil des messages',
    },
  },
  'messagerie.boite-commune': {
    question: 'Quand un agent est absent, qui lit les courriels de son service ?',
    answers: {
      'partagee-suivie': 'Une personne désignée, dans une boîte partagée',
      partagee: 'Qui peut, dans une boîte partagée',
      'mot-de-passe-commun': 'Un collègue, avec le mot de passe de l’absent',
      'une-personne': 'L’agent lui-même, à son retour',
    },
  },
  'contacts.annuaire': {
    question: 'Où sont rangées les coordonnées de vos contacts de travail ?',
    answers: {
      partage: 'Dans un annuaire commun, en ligne',
      individuel: 'Dans la messagerie de chacun',
      carnet: 'Dans un carnet ou un fichier isolé',
      aucun: 'Dans la mémoire de chacun',
    },
  },
  'messagerie.domaine': {
    question: 'Que constate-t-on sur le nom de domaine de votre messagerie ?',
    answers: {
      domaine: 'Il appartient à la collectivité et porte son nom',
      mx: 'Il reçoit le courrier (MX)',
      spf: 'Il dit qui peut écrire en notre nom (SPF)',
      dmarc: 'Il dit que faire des faux messages (DMARC)',
      aucun: 'Aucun de ces constats',
    },
  },
};
