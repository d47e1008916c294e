import { fact, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const productPage = repository('betagouv/beta.gouv.fr:content/_startups/suite.territoriale.md', '2026-08-20');
const mentionsLegales = repository('suitenumerique/st-home:src/pages/mentions-legales.tsx', '2026-07-22');
const accessibilite = repository('suitenumerique/st-home:src/pages/accessibilite.tsx', '2026-07-22');
const services = repository('suitenumerique/st-home:data/dumps-sample/services.json', '2026-07-22');

export const suiteTerritoriale: Tool = {
  slug: 'suite-territoriale',
  name: 'La Suite territoriale',
  summary: 'Nom de domaine, boîtes aux lettres et fichiers pour les petites collectivités.',
  description: 'L’ANCT et les opérateurs publics proposent un ensemble de services essentiels, avec une console pour les gérer. Votre opérateur peut vous accompagner.',
  needs: ['messagerie', 'fichiers', 'identite', 'site-web'],
  kind: fact('public-service', productPage),
  facts: {
    editor: fact('ANCT, ANSSI, DINUM', productPage),
    editorCountry: fact('FR', productPage),
    support: fact('Structures de mutualisation (OPSN) partenaires, et ANCT là où il n’y en a pas.', productPage),
    eligibility: fact('Offre de services essentiels : communes de moins de 3 500 habitants, EPCI de moins de 15 000 habitants et outre-mer.', productPage),
    dataLocation: fact('Site vitrine hébergé par Scalingo SAS (Strasbourg) ; lieu des données des services : non établi.', mentionsLegales),
    online: fact(true, productPage),
    inFrench: fact(true, accessibilite),
    proconnect: fact(true, productPage),
    accessibility: fact('Site vitrine : non conforme au RGAA, non audité (déclaration du 21 mars 2025).', accessibilite),
    website: fact('https://suiteterritoriale.anct.gouv.fr/', productPage),
    repository: fact('https://github.com/suitenumerique/st-home/tree/main', productPage),
  },
  limits: [
    fact('Ce n’est pas un seul logiciel : les services n’en sont pas tous au même point. En juillet 2026, plusieurs étaient en version d’essai.', services),
  ],
};
