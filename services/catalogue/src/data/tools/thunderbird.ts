import { fact, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const sill2022 = repository('etalab/sill-contents:docs/sill.json', '2022-05-10');

export const thunderbird: Tool = {
  slug: 'thunderbird',
  name: 'Thunderbird',
  summary: 'Un logiciel libre de messagerie, avec agenda et carnet d’adresses, sur l’ordinateur.',
  description: 'Il relève une ou plusieurs boîtes, chez l’hébergeur de votre choix.',
  needs: ['messagerie', 'agenda'],
  kind: fact('free-software', sill2022),
  facts: {
    licence: fact('MPL-2.0', sill2022),
    support: fact('Couvert en 2022 par le marché interministériel de support des logiciels libres (liste de l’État, SILL) ; ouverture aux collectivités non établie.', sill2022),
    desktop: fact(true, sill2022),
    website: fact('https://www.thunderbird.net/', sill2022),
    repository: fact('https://hg.mozilla.org/comm-central', sill2022),
  },
  limits: [],
};
