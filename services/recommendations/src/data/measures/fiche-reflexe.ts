import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const ficheReflexe: Measure = {
  code: 'fiche-reflexe',
  title: 'Affichez une fiche réflexe en cas d’attaque',
  summary: 'Une page au mur : les premiers gestes et trois numéros à appeler.',
  why: 'Dans la première heure, chacun improvise. Une fiche évite d’effacer une preuve, de laisser le virus se répandre ou de payer.',
  steps: [
    'Écrivez les premiers gestes : débrancher le câble internet, garder les preuves, ne pas payer, noter l’heure.',
    'Notez trois numéros : votre prestataire, un élu, la gendarmerie ou la police.',
    'Ajoutez l’adresse 17cyber.gouv.fr, ouverte jour et nuit par échange en ligne.',
    'Ajoutez le centre de réponse aux attaques de votre région (CSIRT), s’il existe.',
    'Ajoutez qui prévient l’assureur, la CNIL et les habitants.',
    'Vous êtes assurés contre ce risque ? Sans plainte dans les 72 heures, l’assurance ne paie pas.',
    'Relisez la fiche une fois par an, en jouant une alerte de vingt minutes.',
  ],
  firstStep: 'Écrivez sur une page trois numéros : prestataire, élu, gendarmerie. Affichez-la près des ordinateurs.',
  doneWhen: 'La fiche est au mur et chacun sait où elle est.',
  cost: 0,
  effort: 1,
  change: 'none',
  leads: ['secretary', 'elected'],
  helps: [helps.dixSeptCyber, helps.csirt, helps.gendarmerie],
  sources: [sources.rancongiciels, sources.dixSeptCyber, sources.plainte],
  needs: ['cyber-diag'],
};
