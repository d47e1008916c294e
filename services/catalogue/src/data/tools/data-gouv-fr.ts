import { fact, page, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const productPage = repository('betagouv/beta.gouv.fr:content/_startups/data.gouv.fr.md', '2026-08-20');
const publiccode = repository('opendatateam/udata:publiccode.yml', '2026-08-21');
const territoireDataGouv = page('http://territoire.data.gouv.fr/');
const udata = repository('opendatateam/udata:udata/translations/fr/LC_MESSAGES/udata.po', '2026-08-21');
const proconnect = repository('opendatateam/udata:udata/auth/proconnect.py', '2026-08-21');
const changelog = repository('opendatateam/udata:CHANGELOG.md', '2026-08-21');
const release = repository('opendatateam/udata (tag v17.6.0)', '2026-08-21');
const licenceFile = repository('opendatateam/udata:LICENSE', '2026-08-21');

export const dataGouvFr: Tool = {
  slug: 'data-gouv-fr',
  name: 'data.gouv.fr (udata)',
  summary: 'Le site national où publier vos données ouvertes.',
  description: 'Une collectivité y crée sa page et dépose ses fichiers : délibérations, budget, équipements.',
  needs: ['donnees'],
  kind: fact('public-service', productPage),
  facts: {
    licence: fact('AGPL-3.0-only', publiccode),
    editor: fact('DINUM', productPage),
    editorCountry: fact('FR', productPage),
    price: fact('Inscription gratuite (page territoire.data.gouv.fr, non datée).', territoireDataGouv),
    eligibility: fact('Un représentant de la collectivité s’inscrit (page non datée).', territoireDataGouv),
    online: fact(true, productPage),
    selfHosted: fact(true, publiccode),
    inFrench: fact(true, udata),
    proconnect: fact(true, proconnect),
    accessibility: fact('État déclaré sur la fiche produit : partiellement conforme.', productPage),
    standards: fact(['DCAT', 'CSW', 'OAuth'], changelog),
    lastRelease: fact('v17.6.0', release),
    lastReleaseDate: fact('2026-08-20', release),
    website: fact('https://www.data.gouv.fr/', productPage),
    repository: fact('https://github.com/opendatateam/udata', licenceFile),
  },
  limits: [],
};
