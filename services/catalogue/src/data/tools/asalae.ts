import { fact, page } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const lagazettedescommunes = page('https://www.lagazettedescommunes.com/836531/les-archives-negocient-le-virage-du-numerique-sur-et-qui-dure/', '2022-11-24');
const ligeoArchives = page('https://ligeo-archives.com/actualites/lire/as-lae-version-2-retour-d-experience-des-archives-departementales-de-l-ardeche/160/n:143', '2024-03-11');
const siafHypotheses = page('https://siaf.hypotheses.org/671');

export const asalae: Tool = {
  slug: 'asalae',
  name: 'as@lae',
  summary: 'Un système d’archivage électronique pour les collectivités, souvent mutualisé.',
  description: 'Il garde les documents définitifs et prouve qu’ils n’ont pas changé. Cherchez d’abord une plateforme départementale ou de centre de gestion.',
  needs: ['archivage'],
  kind: fact('free-software', lagazettedescommunes),
  facts: {
    editor: fact('Libriciel SCOP', lagazettedescommunes),
    inFrench: fact(true, lagazettedescommunes),
    standards: fact(['OAI-PMH'], ligeoArchives),
    usedBy: fact(['Département d’Ille-et-Vilaine', 'Rennes et Rennes Métropole', 'CDG du Nord (Sésam)', 'ALPI (Archiland, Landes)', 'Archives départementales de l’Ardèche'], lagazettedescommunes, siafHypotheses, ligeoArchives),
  },
  limits: [
    fact('La plupart des petites et moyennes collectivités n’ont pas encore de système d’archivage : voyez d’abord s’il en existe un en commun près de chez vous.', lagazettedescommunes),
  ],
};
