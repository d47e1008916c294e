import type { Measure } from '../../domain/measure.ts';
import { duties } from '../duties.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const archivage: Measure = {
  code: 'archivage',
  title: 'Rangez et archivez vos documents numériques',
  summary: 'Un plan de classement d’abord, un système d’archivage partagé ensuite.',
  why: 'Un fichier introuvable ou modifié ne prouve rien dans vingt ans. Les archives numériques suivent les mêmes règles que le papier.',
  steps: [
    'Appelez les archives départementales : elles conseillent et autorisent.',
    'Écrivez un plan de classement, service par service.',
    'Décidez ce qui se garde, combien de temps, et qui décide de détruire.',
    'Cherchez un système d’archivage partagé dans votre département.',
    'Versez un premier lot, par exemple les marchés terminés.',
  ],
  firstStep: 'Appelez les archives départementales.',
  doneWhen: 'Un premier versement a eu lieu.',
  cost: 2,
  effort: 3,
  change: 'medium',
  leads: ['director', 'operator'],
  helps: [helps.operateur, helps.cdg, helps.catalogue],
  sources: [sources.archives],
  way: 'libre',
  needs: ['archivage'],
  duty: duties.archives,
};
