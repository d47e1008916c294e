import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const essayerLibre: Measure = {
  code: 'essayer-libre',
  title: 'Essayez un outil libre pour un besoin',
  summary: 'Un seul besoin, à côté de l’outil actuel, puis on garde ou on laisse.',
  why: 'Un outil libre se partage, s’adapte et ne vous lie pas à un vendeur. Le mieux est d’en juger soi-même.',
  steps: [
    'Choisissez un besoin sans risque, par exemple retoucher un PDF ou trouver une date.',
    'Installez l’outil à côté de l’ancien, sans rien retirer.',
    'Essayez deux semaines à deux personnes.',
    'Écrivez pourquoi vous le gardez ou non.',
  ],
  firstStep: 'Choisissez un besoin et un outil dans le catalogue.',
  doneWhen: 'La décision est écrite, avec ses raisons.',
  cost: 0,
  effort: 1,
  change: 'low',
  leads: ['secretary', 'director'],
  helps: [helps.sill, helps.operateur, helps.catalogue],
  sources: [sources.sill, sources.outilsSouverains],
  way: 'libre',
  needs: ['bureautique'],
};
