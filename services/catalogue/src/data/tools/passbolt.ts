import { fact, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const selfHostedIndex = repository('awesome-selfhosted/awesome-selfhosted-data:software/passbolt.yml', '2026-08-21');
const licenceFile = repository('passbolt/passbolt_api:LICENSE.txt', '2026-05-12');
const readme = repository('passbolt/passbolt_api:README.md', '2026-05-12');
const webDefault = repository('passbolt/passbolt_api:resources/locales/fr_FR/default.po', '2026-05-12');
const changelog = repository('passbolt/passbolt_api:CHANGELOG.md', '2026-05-12');

export const passbolt: Tool = {
  slug: 'passbolt',
  name: 'Passbolt',
  summary: 'Un gestionnaire de mots de passe pour une équipe, chiffré de bout en bout.',
  description: 'Chacun ouvre ce qui lui est partagé. Il s’installe chez un hébergeur ; une application existe pour l’ordinateur et le téléphone.',
  needs: ['mots-de-passe'],
  kind: fact('free-software', selfHostedIndex),
  facts: {
    licence: fact('AGPL-3.0', licenceFile),
    editorCountry: fact('LU', readme),
    selfHosted: fact(true, selfHostedIndex),
    desktop: fact(true, readme),
    mobile: fact(true, readme),
    inFrench: fact(true, webDefault),
    standards: fact(['SCIM'], changelog),
    lastRelease: fact('v5.15.0', selfHostedIndex),
    lastReleaseDate: fact('2026-08-21', selfHostedIndex),
    website: fact('https://www.passbolt.com/', selfHostedIndex),
    repository: fact('https://github.com/passbolt/passbolt_api', licenceFile),
  },
  limits: [],
};
