import type { Principle } from '../domain/principles.ts';

/** A principle of the catalogue, as it is explained to the reader. */
export interface PrincipleDefinition {
  code: Principle;
  label: string;
  definition: string;
  source: string;
}

const source = 'Agate, webinaire « Compétences numériques et pratiques collaboratives »';

export const principleDefinitions: readonly PrincipleDefinition[] = [
  {
    code: 'libre',
    label: 'Libre',
    definition: 'Chacun peut l’utiliser, lire son code, l’adapter et le partager. Ce que l’argent public finance sert à tous, et vous pouvez changer de prestataire.',
    source,
  },
  {
    code: 'ethique',
    label: 'Éthique',
    definition: 'Son financement ne repose ni sur la publicité, ni sur la collecte et la revente de données personnelles.',
    source,
  },
  {
    code: 'souverain',
    label: 'Souverain',
    definition: 'Le logiciel et les données sont hébergés en France. Les lois qui s’appliquent sont celles du pays d’hébergement.',
    source,
  },
];
