import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const agendaAnnuaire: Measure = {
  code: 'agenda-annuaire',
  title: 'Partagez un agenda et un carnet de contacts',
  summary: 'Salles, rendez-vous, absences et numéros utiles, visibles par ceux qui en ont besoin.',
  why: 'Deux agendas séparés font deux réservations de la même salle. Un carnet personnel s’en va avec son propriétaire.',
  steps: [
    'Commencez par un agenda simple : la salle des fêtes ou la salle du conseil.',
    'Ajoutez les absences, puis les rendez-vous des élus qui le souhaitent.',
    'Rassemblez les contacts utiles dans un carnet commun, sans données privées inutiles.',
    'Convenez d’une règle : ce qui n’y est pas n’est pas réservé.',
  ],
  firstStep: 'Demandez à l’hébergeur de votre messagerie s’il offre un agenda partagé. Commencez par une salle.',
  doneWhen: 'Agents et élus s’en servent.',
  cost: 0,
  effort: 1,
  change: 'medium',
  leads: ['secretary', 'elected'],
  helps: [helps.operateur, helps.catalogue],
  sources: [sources.praticable],
  way: 'collaboratif',
  needs: ['agenda'],
};
