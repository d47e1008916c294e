import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const coedition: Measure = {
  code: 'coedition',
  title: 'Écrivez à plusieurs dans le même document',
  summary: 'Un compte rendu, un document, plusieurs personnes : plus de versions qui s’opposent.',
  why: 'Renvoyer un fichier à chaque correction fait perdre du temps et des modifications. Dans un document commun, chacun voit ce que l’autre écrit.',
  steps: [
    'Choisissez un document simple et régulier, par exemple le compte rendu du conseil.',
    'Ouvrez-le dans votre espace commun et invitez deux personnes.',
    'Utilisez les commentaires plutôt que les corrections au stylo.',
    'Gardez la version adoptée en PDF, au bon endroit.',
  ],
  firstStep: 'Écrivez le prochain compte rendu à deux, dans un document en ligne.',
  doneWhen: 'Les comptes rendus s’écrivent ainsi, sans pièce jointe.',
  cost: 0,
  effort: 2,
  change: 'high',
  leads: ['secretary'],
  helps: [helps.operateur, helps.catalogue],
  sources: [sources.outilsSouverains],
  after: 'espace-partage',
  way: 'les-deux',
  needs: ['bureautique'],
};
