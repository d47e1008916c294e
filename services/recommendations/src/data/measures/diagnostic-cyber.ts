import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const diagnosticCyber: Measure = {
  code: 'diagnostic-cyber',
  title: 'Prenez rendez-vous pour un diagnostic cyber gratuit',
  summary: 'Une personne formée vous rencontre une heure et demie et vous laisse six mesures à mener.',
  why: 'Vous avez déjà subi une attaque. Un regard extérieur vérifie que la porte est bien refermée et vous évite de chercher seuls.',
  steps: [
    'Demandez un rendez-vous en ligne, au nom de votre collectivité. Ce diagnostic ne s’adresse pas aux structures d’une seule personne.',
    'Réunissez la personne qui connaît l’informatique et un élu.',
    'Gardez le rapport et datez-le : il servira au prochain diagnostic.',
    'Revoyez les mesures six mois plus tard.',
  ],
  firstStep: 'Réservez le rendez-vous sur messervices.cyber.gouv.fr/cyberdepart.',
  doneWhen: 'Un rapport daté est dans vos dossiers.',
  cost: 0,
  effort: 1,
  change: 'none',
  leads: ['director', 'secretary'],
  helps: [helps.monAideCyber, helps.operateur],
  sources: [sources.cyberdepart],
  needs: ['cyber-diag'],
};
