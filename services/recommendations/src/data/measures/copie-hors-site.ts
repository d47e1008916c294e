import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const copieHorsSite: Measure = {
  code: 'copie-hors-site',
  title: 'Gardez une copie de vos données dans un autre lieu',
  summary: 'Une copie loin de vos bureaux, une autre débranchée : un incendie ou un virus n’emporte pas tout.',
  why: 'Un vol, une inondation ou un incendie touche tout ce qui est au même endroit. Un rançongiciel atteint aussi les disques restés branchés.',
  steps: [
    'Suivez la règle « 3-2-1 » : trois exemplaires, sur deux supports différents, dont un ailleurs.',
    'Chiffrez la copie qui sort : personne ne doit pouvoir lire un disque perdu.',
    'Faites tourner deux disques : l’un branché, l’autre débranché et rangé ailleurs.',
    'Gardez le mot de passe de la copie à part, jamais avec le disque.',
    'Notez le lieu, la date et la personne qui s’en charge.',
  ],
  firstStep: 'Demandez à votre prestataire une copie chiffrée, illisible sans mot de passe. Portez-la dans un autre bâtiment.',
  doneWhen: 'Le lieu et la date de la dernière copie extérieure sont notés.',
  cost: 1,
  effort: 1,
  change: 'low',
  leads: ['secretary', 'supplier'],
  helps: [helps.epci, helps.operateur, helps.prestataire],
  sources: [sources.regle321, sources.mesuresReaction, sources.rancongiciels],
  after: 'sauvegarde-auto',
  needs: ['sauvegarde'],
};
