import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const entraide: Measure = {
  code: 'entraide',
  title: 'Nommez la personne à qui demander',
  summary: 'Un référent connu de tous, et un réseau de voisins.',
  why: 'Une question bloque dix minutes ou une journée, selon que l’on sait à qui la poser. Les collègues des collectivités voisines ont souvent la réponse.',
  steps: [
    'Demandez qui aide déjà, sans que ce soit dit.',
    'Donnez-lui du temps et un nom : « référent numérique ».',
    'Rejoignez un groupe de secrétaires ou de directeurs de votre secteur.',
    'Gardez les réponses dans un document commun.',
  ],
  firstStep: 'Demandez à l’équipe : qui appelez-vous quand l’ordinateur résiste ?',
  doneWhen: 'Tout le monde connaît son nom.',
  cost: 0,
  effort: 1,
  change: 'none',
  leads: ['director'],
  helps: [helps.epci, helps.operateur, helps.cdg],
  sources: [sources.praticable],
  way: 'collaboratif',
  needs: [],
};
