import type { Measure } from '../../domain/measure.ts';
import { duties } from '../duties.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const registre: Measure = {
  code: 'registre',
  title: 'Tenez un registre de vos fichiers, même court',
  summary: 'Dix lignes suffisent pour commencer : paie, état civil, élections, cantine, déchets…',
  why: 'On ne protège bien que ce que l’on connaît. Le registre montre aussi ce que l’on garde trop longtemps.',
  steps: [
    'Prenez le modèle de la CNIL.',
    'Notez dix fichiers et, pour chacun : à quoi il sert, qui le voit, combien de temps on le garde.',
    'Relisez avec votre délégué.',
    'Supprimez ce qui n’a plus de raison d’être, avec l’accord des archives.',
    'Fixez une date de relecture.',
  ],
  firstStep: 'Remplissez deux lignes : la paie, et le fichier dont votre accueil se sert le plus.',
  doneWhen: 'Une date de relecture de moins d’un an y figure.',
  cost: 0,
  effort: 2,
  change: 'low',
  leads: ['secretary', 'operator'],
  helps: [helps.cnil, helps.operateur, helps.cdg],
  sources: [sources.cnilRegistre],
  after: 'designer-dpd',
  way: 'libre',
  needs: [],
  duty: duties.registre,
};
