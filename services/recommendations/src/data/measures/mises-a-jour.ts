import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const misesAJour: Measure = {
  code: 'mises-a-jour',
  title: 'Mettez toutes les machines à jour, automatiquement',
  summary: 'Ordinateurs, téléphones, box et serveur reçoivent leurs corrections sans que personne y pense.',
  why: 'Chaque mise à jour referme des failles connues. Une machine qui n’en reçoit plus reste ouverte, même avec un antivirus.',
  steps: [
    'Réglez la mise à jour automatique sur chaque poste, navigateur compris.',
    'Listez les machines trop anciennes pour en recevoir.',
    'Débranchez-les d’internet et de la messagerie en attendant leur remplacement.',
    'Demandez à votre prestataire qui met à jour le serveur, la box et les copieurs.',
    'Vérifiez une fois par trimestre et notez la date.',
  ],
  firstStep: 'Lancez la mise à jour de chaque ordinateur. Appelez votre prestataire pour celui qui n’en reçoit plus.',
  doneWhen: 'La date de la dernière vérification est notée et aucune machine n’est en retard.',
  cost: 0,
  effort: 1,
  change: 'none',
  leads: ['secretary', 'supplier'],
  helps: [helps.prestataire, helps.operateur, helps.editeur],
  sources: [sources.hygiene, sources.kitSensibilisation],
  needs: [],
};
