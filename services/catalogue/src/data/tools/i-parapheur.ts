import { fact, page, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const licenceFile = repository('libriciel/i-Parapheur-iOS:LICENSE', '2019-10-14');
const changelog = repository('libriciel/pastell:CHANGELOG.md');
const changelog2 = repository('libriciel/i-Parapheur-iOS:CHANGELOG.md', '2019-10-14');
const lagazettedescommunes = page('https://www.lagazettedescommunes.com/10169/un-parapheur-electronique-pour-les-collectivites');

export const iParapheur: Tool = {
  slug: 'i-parapheur',
  name: 'i-Parapheur',
  summary: 'Un parapheur libre pour valider et signer les documents de la collectivité.',
  description: 'Les documents suivent un circuit de validation, puis l’élu signe, y compris depuis un téléphone.',
  needs: ['signature'],
  kind: fact('free-software', licenceFile),
  facts: {
    licence: fact('CECILL-2.0', licenceFile),
    editor: fact('Libriciel SCOP', changelog),
    mobile: fact(true, changelog2),
    inFrench: fact(true, lagazettedescommunes),
    standards: fact(['PES', 'PAdES'], changelog2, changelog),
    usedBy: fact(['CDG59 (à l’origine du développement avec l’ADULLACT)'], lagazettedescommunes),
    repository: fact('https://github.com/libriciel/i-Parapheur-iOS', licenceFile),
  },
  limits: [
    fact('La licence lue est celle de l’application pour iPhone (2019) ; le dépôt du serveur n’a pas pu être lu.', licenceFile, changelog),
  ],
};
