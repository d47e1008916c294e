import { fact, page, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const sill2022 = repository('etalab/sill-contents:docs/sill.json', '2022-05-10');
const montpelLibre = page('http://montpel-libre.fr/spip.php?article3729', '2018-02-07');

export const libreoffice: Tool = {
  slug: 'libreoffice',
  name: 'LibreOffice',
  summary: 'La suite bureautique libre : textes, tableaux, présentations, sur l’ordinateur.',
  description: 'Elle travaille avec les formats ouverts. Elle ne partage pas les fichiers : à combiner avec un espace commun.',
  needs: ['bureautique'],
  kind: fact('free-software', sill2022),
  facts: {
    licence: fact('MPL-2.0', sill2022),
    support: fact('Couvert en 2022 par le marché interministériel de support des logiciels libres (liste de l’État, SILL) ; ouverture aux collectivités non établie.', sill2022),
    desktop: fact(true, montpelLibre),
    usedBy: fact(['Ville de Nantes et Nantes Métropole'], montpelLibre),
    alternativeTo: fact(['Microsoft 365'], montpelLibre),
    website: fact('https://www.libreoffice.org', sill2022),
    repository: fact('https://git.libreoffice.org/core', sill2022),
  },
  limits: [],
};
