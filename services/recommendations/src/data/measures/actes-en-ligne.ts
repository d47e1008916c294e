import type { Measure } from '../../domain/measure.ts';
import { duties } from '../duties.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const actesEnLigne: Measure = {
  code: 'actes-en-ligne',
  title: 'Envoyez vos actes à la préfecture par internet',
  summary: 'Délibérations et arrêtés d’abord, le budget ensuite.',
  why: 'L’envoi en ligne donne un accusé de réception tout de suite. Il évite le trajet et l’attente du tampon.',
  steps: [
    'Demandez à la préfecture la convention de transmission.',
    'Choisissez un service de transmission avec votre opérateur ou votre centre de gestion.',
    'Obtenez le certificat (une clé d’identité électronique) demandé pour la personne qui envoie.',
    'Commencez par un arrêté simple, puis les délibérations, puis le budget.',
  ],
  firstStep: 'Demandez le modèle de convention à la préfecture.',
  doneWhen: 'La convention est signée et un premier acte est reçu.',
  cost: 1,
  effort: 2,
  change: 'low',
  leads: ['secretary', 'operator'],
  helps: [helps.operateur, helps.cdg, helps.catalogue],
  sources: [sources.actesSenat],
  way: 'libre',
  needs: ['actes'],
  duty: duties.actes,
};
