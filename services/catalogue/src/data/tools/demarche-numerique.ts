import { fact, page, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const productPage = repository('betagouv/beta.gouv.fr:content/_startups/demarches-simplifiees.fr.md', '2026-08-20');
const licenceFile = repository('demarche-numerique/demarche.numerique.gouv.fr:LICENSE.txt', '2026-01-15');
const cioOnline = page('https://www.cio-online.com/actualites/lire-demarches-simplifiees-les-collectivites-locales-servies-par-l-adullact-12645.html');
const objectStorangeAndDataEncryption = repository('demarche-numerique/demarche.numerique.gouv.fr:doc/object-storange-and-data-encryption.md', '2026-01-15');
const publiccode = repository('demarche-numerique/demarche.numerique.gouv.fr:publiccode.yml', '2026-01-15');
const agents = repository('demarche-numerique/demarche.numerique.gouv.fr:AGENTS.md', '2026-01-15');
const release = repository('demarche-numerique/demarche.numerique.gouv.fr (tag 2026-01-14-01)', '2026-01-15');

export const demarcheNumerique: Tool = {
  slug: 'demarche-numerique',
  name: 'Démarche Numérique (ex-Démarches simplifiées)',
  summary: 'Des démarches en ligne à créer soi-même, et le suivi des dossiers reçus.',
  description: 'On compose un formulaire, on le publie, on instruit les dossiers dans un même écran. L’habitant voit où en est sa demande.',
  needs: ['demarches', 'formulaires'],
  kind: fact('public-service', productPage),
  facts: {
    licence: fact('AGPL-3.0', licenceFile),
    editor: fact('DINUM', productPage),
    editorCountry: fact('FR', productPage),
    price: fact('Gratuit pour les organismes assurant une mission de service public, selon la fiche produit.', productPage),
    eligibility: fact('Fiche produit : services de l’État, opérateurs et collectivités. Presse 2020 : les nouvelles démarches des collectivités ne devaient plus être hébergées par l’État après fin 2020, d’où l’instance ADULLACT.', productPage, cioOnline),
    dataLocation: fact('Stockage des pièces sur OVH Object Storage, chiffré (documentation technique).', objectStorangeAndDataEncryption),
    online: fact(true, productPage),
    inFrench: fact(true, publiccode),
    proconnect: fact(true, agents),
    accessibility: fact('État déclaré sur la fiche produit : partiellement conforme.', productPage),
    importExport: fact('API GraphQL documentée.', publiccode),
    lastRelease: fact('2026-01-14-01', release),
    lastReleaseDate: fact('2026-01-14', release),
    website: fact('https://demarche.numerique.gouv.fr', productPage),
    repository: fact('https://github.com/demarche-numerique/demarche.numerique.gouv.fr', licenceFile),
  },
  limits: [
    fact('Les sources ne s’accordent pas sur l’accès des collectivités à l’instance de l’État : demandez avant de vous engager.', productPage, cioOnline, publiccode),
  ],
};
