import { fact, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const licenceFile = repository('keepassxreboot/keepassxc:COPYING', '2024-10-19');
const readme = repository('keepassxreboot/keepassxc:README.md', '2024-10-19');
const release = repository('keepassxreboot/keepassxc (tag 2.7.9)', '2024-10-19');
const sill2022 = repository('etalab/sill-contents:docs/sill.json', '2022-05-10');

export const keepassxc: Tool = {
  slug: 'keepassxc',
  name: 'KeePassXC',
  summary: 'Un coffre de mots de passe, dans un fichier chiffré sur votre ordinateur.',
  description: 'Il retient vos mots de passe et en crée de solides. Le fichier reste chez vous et s’ouvre sans connexion. Il convient à une personne seule ou à un très petit secrétariat.',
  needs: ['mots-de-passe'],
  kind: fact('free-software', licenceFile),
  facts: {
    licence: fact('GPL-2.0-only OR GPL-3.0-only', readme),
    desktop: fact(true, readme),
    offline: fact(true, readme),
    importExport: fact('Import CSV, fusion de bases.', readme),
    lastRelease: fact('2.7.9', release),
    lastReleaseDate: fact('2024-06-19', release),
    website: fact('https://keepassxc.org', readme),
    repository: fact('https://github.com/keepassxreboot/keepassxc', licenceFile),
  },
  limits: [
    fact('La version lue date d’octobre 2024 : une plus récente existe sans doute. La liste de l’État cite KeePass, un autre logiciel de la même famille.', readme, sill2022),
  ],
};
