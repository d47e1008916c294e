import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const boitePartagee: Measure = {
  code: 'boite-partagee',
  title: 'Partagez la boîte commune sans partager son mot de passe',
  summary: 'Plusieurs personnes lisent et répondent, chacune avec son compte.',
  why: 'Une boîte lue par une seule personne se tait pendant ses congés. Un mot de passe commun ne dit pas qui a répondu.',
  steps: [
    'Demandez à l’hébergeur une vraie boîte partagée, ouverte depuis le compte de chacun.',
    'Nommez un lecteur pour chaque jour de la semaine.',
    'Convenez d’un signe pour « je m’en occupe ».',
    'Changez le mot de passe commun dès que la boîte partagée fonctionne.',
  ],
  firstStep: 'Écrivez le nom d’un lecteur pour chaque jour de la semaine.',
  doneWhen: 'Une absence ne laisse plus de message sans réponse.',
  cost: 0,
  effort: 1,
  change: 'low',
  leads: ['secretary', 'supplier'],
  helps: [helps.prestataire, helps.operateur],
  sources: [sources.mesuresAcces],
  after: 'adresses-agents',
  way: 'collaboratif',
  needs: ['messagerie'],
};
