import { fact, page, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const sill2022 = repository('etalab/sill-contents:docs/sill.json', '2022-05-10');
const neptunet = page('https://neptunet.fr/glpi/');
const readme = repository('glpi-project/glpi:README.md');

export const glpi: Tool = {
  slug: 'glpi',
  name: 'GLPI',
  summary: 'L’inventaire du matériel et le suivi des demandes d’assistance.',
  description: 'On y note chaque poste, ses logiciels et ses pannes. À envisager à partir de plusieurs dizaines de postes, ou avec un opérateur.',
  needs: ['parc'],
  kind: fact('free-software', sill2022),
  facts: {
    licence: fact('GPL-2.0-only', sill2022),
    editor: fact('Teclib’ (« TechLib » dans la source)', neptunet),
    support: fact('Couvert en 2022 par le marché interministériel de support des logiciels libres (liste de l’État, SILL) ; ouverture aux collectivités non établie.', sill2022),
    online: fact(true, readme),
    selfHosted: fact(true, readme),
    standards: fact(['LDAP', 'IMAP'], readme),
    firstRelease: fact('2003', neptunet),
    website: fact('http://glpi-project.org/', sill2022),
    repository: fact('https://github.com/glpi-project/glpi', readme),
  },
  limits: [
    fact('Les deux sources lues, assez anciennes, donnent la licence GPL-2.0 ; celle de la dernière version n’a pas été lue.', readme, sill2022),
  ],
};
