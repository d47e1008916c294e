import { fact, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const selfHostedIndex = repository('awesome-selfhosted/awesome-selfhosted-data:software/spip.yml', '2026-08-21');
const sill2022 = repository('etalab/sill-contents:docs/sill.json', '2022-05-10');

export const spip: Tool = {
  slug: 'spip',
  name: 'SPIP',
  summary: 'Un système libre, né en France, pour publier un site internet.',
  description: 'Plusieurs personnes peuvent rédiger et publier. Un prestataire ou un opérateur l’héberge.',
  needs: ['site-web'],
  kind: fact('free-software', selfHostedIndex),
  facts: {
    licence: fact('GPL-3.0', selfHostedIndex),
    support: fact('Couvert en 2022 par le marché interministériel de support des logiciels libres (liste de l’État, SILL) ; ouverture aux collectivités non établie.', sill2022),
    selfHosted: fact(true, selfHostedIndex),
    website: fact('https://www.spip.net/fr', selfHostedIndex),
    repository: fact('https://git.spip.net/', selfHostedIndex),
  },
  limits: [],
};
