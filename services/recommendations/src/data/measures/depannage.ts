import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const depannage: Measure = {
  code: 'depannage',
  title: 'Passez un accord de dépannage avec un délai promis',
  summary: 'Une personne à appeler, un délai écrit, un prix connu d’avance.',
  why: 'Le jour de la panne, chercher quelqu’un prend plus de temps que réparer. Un accord écrit dit qui vient, quand, et ce qui est compris.',
  steps: [
    'Notez les pannes des douze derniers mois et ce qu’elles ont bloqué.',
    'Demandez deux propositions, dont une à votre opérateur public ou à une intercommunalité.',
    'Faites écrire le délai d’intervention, les horaires, le prix et ce qui n’est pas compris.',
    'Demandez aussi qui garde les mots de passe d’administration et comment vous les récupérez.',
    'Affichez le numéro près de chaque poste.',
  ],
  firstStep: 'Affichez deux numéros à appeler en cas de panne. Demandez deux devis, dont un à l’opérateur public.',
  doneWhen: 'Le contrat ou la convention est signé et daté.',
  cost: 2,
  effort: 2,
  change: 'none',
  leads: ['secretary', 'elected'],
  helps: [helps.operateur, helps.epci, helps.expertCyber],
  sources: [sources.infogerance],
  needs: [],
};
