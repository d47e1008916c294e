import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const aideNumerique: Measure = {
  code: 'aide-numerique',
  title: 'Indiquez un lieu où les habitants sont aidés en ligne',
  summary: 'Un endroit, des horaires, un nom, affichés à l’accueil et sur le site.',
  why: 'Une démarche en ligne laisse certains habitants à la porte. Les envoyer au bon endroit suffit souvent.',
  steps: [
    'Appelez l’espace France services et les intercommunalités proches pour connaître leurs permanences.',
    'Cherchez un conseiller numérique sur la carte nationale.',
    'Affichez le lieu, les horaires et le numéro.',
    'Faites habiliter un agent si vous aidez souvent aux démarches.',
  ],
  firstStep: 'Appelez l’espace France services le plus proche et notez ses horaires.',
  doneWhen: 'Les horaires sont affichés et à jour.',
  cost: 0,
  effort: 2,
  change: 'low',
  leads: ['secretary', 'elected'],
  helps: [helps.cartographie, helps.aidantsConnect, helps.epci],
  sources: [sources.cartographie],
  needs: ['inclusion'],
};
