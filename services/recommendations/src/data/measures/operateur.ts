import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const operateur: Measure = {
  code: 'operateur',
  title: 'Regardez ce que propose votre opérateur public',
  summary: 'Qui couvre votre territoire, quels services, à quel prix, à partager avec les voisins.',
  why: 'Des collectivités se sont regroupées pour partager des outils et des personnes. On ignore souvent ce qui existe près de chez soi.',
  steps: [
    'Cherchez qui couvre votre département, et ce qui se partage déjà entre voisins.',
    'Demandez la liste des services et le prix pour votre taille.',
    'Comparez avec ce que vous payez aujourd’hui.',
    'Commencez par un service, ou par une personne partagée.',
  ],
  firstStep: 'Cherchez votre opérateur sur asso-declic.fr. Appelez-le : quels services, à quel prix pour nous ?',
  doneWhen: 'Un premier service est utilisé.',
  cost: 1,
  effort: 2,
  change: 'low',
  leads: ['director', 'elected'],
  helps: [helps.declic, helps.epci, helps.cdg],
  sources: [sources.declic],
  way: 'les-deux',
  needs: [],
};
