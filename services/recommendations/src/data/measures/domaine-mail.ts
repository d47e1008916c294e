import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const domaineMail: Measure = {
  code: 'domaine-mail',
  title: 'Protégez votre nom de domaine contre les faux messages',
  summary: 'Trois réglages que votre hébergeur connaît : qui écrit en votre nom, et que faire des faux.',
  why: 'Sans ces réglages, n’importe qui peut écrire en votre nom. Vos vrais messages, eux, risquent de finir en courrier indésirable.',
  steps: [
    'Transmettez à votre hébergeur ce qui a été constaté.',
    'Demandez-lui SPF et DKIM, qui prouvent l’envoi. Puis DMARC, la consigne pour les faux, en simple observation.',
    'Relisez les rapports pendant un mois.',
    'Quand tout est en ordre, demandez que les faux messages soient mis de côté (DMARC en quarantaine).',
  ],
  firstStep: 'Envoyez les constats à la personne qui gère votre messagerie.',
  doneWhen: 'Les quatre constats sont au vert.',
  cost: 0,
  effort: 1,
  change: 'none',
  leads: ['supplier'],
  helps: [helps.prestataire, helps.operateur],
  sources: [sources.rpnt],
  needs: [],
};
