import { fact, page, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const sill2022 = repository('etalab/sill-contents:docs/sill.json', '2022-05-10');
const readme = repository('decidim/decidim:README.md');
const opensourcepolitics = page('https://opensourcepolitics.eu/introduction-a-decidim/');
const opensourcepolitics2 = page('https://opensourcepolitics.eu/de/2022/10/', '2022-10');
const opensourcepolitics3 = page('https://opensourcepolitics.eu/de/tag/budget-participatif/');

export const decidim: Tool = {
  slug: 'decidim',
  name: 'Decidim',
  summary: 'Une plateforme libre de participation : propositions, débats, budget participatif.',
  description: 'Elle accompagne une consultation du début à la fin. Elle convient surtout à une démarche suivie, avec du temps pour l’animer.',
  needs: ['participation'],
  kind: fact('free-software', sill2022),
  facts: {
    licence: fact('AGPL-3.0', sill2022),
    editor: fact('Communauté Decidim (créé par la Ville de Barcelone)', readme),
    support: fact('Communauté et prestataires, dont Open Source Politics en France.', opensourcepolitics),
    selfHosted: fact(true, readme),
    inFrench: fact(true, opensourcepolitics),
    importExport: fact('Import des réponses aux propositions par Excel, CSV ou JSON (0.26).', opensourcepolitics2),
    usedBy: fact(['Ville de Lyon (plateforme Oyé, budget participatif)'], opensourcepolitics3),
    website: fact('https://decidim.org/', sill2022),
    repository: fact('https://github.com/decidim/decidim', sill2022),
  },
  limits: [
    fact('Le numéro de version n’a pas pu être établi : le texte lu est ancien.', readme),
  ],
};
