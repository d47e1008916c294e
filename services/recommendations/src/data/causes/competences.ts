import type { Causes } from '../../domain/causes.ts';

export const competences: Causes = {
  'competences.aisance': {
    question: 'Comment les agents se sentent-ils avec leurs outils de tous les jours ?',
    answers: {
      'a-l-aise': 'À l’aise',
      plutot: 'Plutôt à l’aise',
      'souvent-bloques': 'Souvent bloqués',
      'en-difficulte': 'En difficulté',
    },
  },
  'competences.formation': {
    question: 'Sur quels sujets vous êtes-vous formés depuis 24 mois ?',
    answers: {
      outils: 'Les outils de tous les jours',
      collaboratif: 'Le travail à plusieurs en ligne',
      securite: 'La sécurité informatique',
      rgpd: 'Les données personnelles (RGPD)',
      'open-data': 'Les données ouvertes (open data)',
      'open-source': 'Les logiciels libres (open source)',
      aucune: 'Aucun de ces sujets',
    },
  },
  'competences.plan': {
    question: 'Que prévoit votre plan de formation pour le numérique ?',
    answers: {
      'agents-et-elus': 'Des séances pour les agents et les élus',
      agents: 'Des séances pour les agents',
      'cas-par-cas': 'Rien d’écrit : nous voyons au cas par cas',
      non: 'Rien pour le moment',
    },
  },
  'competences.entraide': {
    question: 'Un agent est bloqué : à qui demande-t-il de l’aide ?',
    answers: {
      referent: 'À un référent ou un service connu de tous',
      collegues: 'À ses collègues de bureau',
      exterieur: 'À un prestataire, à un voisin',
      personne: 'À personne en particulier',
    },
  },
  'competences.choix': {
    question: 'Avant de choisir un outil, comment associez-vous ceux qui s’en serviront ?',
    answers: {
      essai: 'Ils l’essaient avant la décision',
      avis: 'Ils donnent leur avis',
      informes: 'Ils sont informés du choix',
      impose: 'Ils le découvrent à l’arrivée',
    },
  },
};
