import { fact, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const productPage = repository('betagouv/beta.gouv.fr:content/_startups/bases.adresses.locales.md', '2026-08-20');
const licenceFile = repository('BaseAdresseNationale/mes-adresses:LICENSE', '2026-07-01');
const webPage = repository('BaseAdresseNationale/mes-adresses:src/app/mentions-legales/page.tsx', '2026-07-01');
const webPage2 = repository('BaseAdresseNationale/mes-adresses:src/app/accessibilite/page.tsx', '2026-07-01');
const index = repository('BaseAdresseNationale/mes-adresses:src/components/habilitation-process/index.tsx', '2026-07-01');

export const mesAdresses: Tool = {
  slug: 'mes-adresses',
  name: 'Mes Adresses (Bases Adresses Locales)',
  summary: 'L’outil de l’État pour créer et publier la base des adresses de la commune.',
  description: 'La commune nomme ses voies, pose les numéros et publie. Un webinaire a lieu chaque semaine.',
  needs: ['carto', 'donnees', 'metier'],
  kind: fact('public-service', productPage),
  facts: {
    licence: fact('MIT', licenceFile),
    editor: fact('ANCT', productPage),
    editorCountry: fact('FR', productPage),
    support: fact('Webinaire hebdomadaire et charte des organismes accompagnants.', productPage),
    eligibility: fact('Communes de toute taille, sans prérequis.', productPage),
    dataLocation: fact('Scalingo SAS, Strasbourg, France.', webPage),
    online: fact(true, productPage),
    inFrench: fact(true, webPage2),
    proconnect: fact(true, index),
    accessibility: fact('Non conforme (page du dépôt).', webPage2),
    usedBy: fact(['plus de 26 000 communes ont publié leur base adresse locale'], productPage),
    website: fact('https://mes-adresses.data.gouv.fr/', productPage),
    repository: fact('https://github.com/BaseAdresseNationale/mes-adresses', licenceFile),
  },
  limits: [],
};
