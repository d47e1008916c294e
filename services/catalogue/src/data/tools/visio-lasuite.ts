import { fact, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const productPage = repository('betagouv/beta.gouv.fr:content/_startups/visio.md', '2026-08-20');
const publiccode = repository('suitenumerique/meet:publiccode.yml', '2026-08-21');
const readme = repository('suitenumerique/meet:README.md', '2026-08-21');
const accessibility = repository('suitenumerique/meet:src/frontend/src/locales/fr/accessibility.json', '2026-08-21');
const authentication = repository('suitenumerique/meet:docs/features/authentication.md', '2026-08-21');
const changelog = repository('suitenumerique/meet:CHANGELOG.md', '2026-08-21');
const release = repository('suitenumerique/meet (tag v0.1.0)', '2026-08-21');
const release2 = repository('suitenumerique/meet (tag v1.27.0)', '2026-08-21');
const license = repository('suitenumerique/meet:LICENSE.md', '2026-08-21');

export const visioLasuite: Tool = {
  slug: 'visio-lasuite',
  name: 'Visio (LaSuite Meet)',
  summary: 'La visioconférence de l’État, ouverte aux agents territoriaux.',
  description: 'Un agent connecté avec ProConnect crée la réunion et envoie le lien. Les invités l’ouvrent dans leur navigateur.',
  needs: ['visio'],
  kind: fact('free-software', productPage),
  facts: {
    licence: fact('MIT', publiccode),
    editor: fact('DINUM', productPage),
    editorCountry: fact('FR', productPage),
    eligibility: fact('Version en ligne de l’ANCT (visio.suite.anct.gouv.fr) : agents publics territoriaux, compte ProConnect pour créer une réunion.', readme),
    dataLocation: fact('France (fiche produit).', productPage),
    online: fact(true, readme),
    selfHosted: fact(true, readme),
    inFrench: fact(true, accessibility),
    proconnect: fact(true, readme),
    accessibility: fact('Non conforme au RGAA 4.1, non audité (déclaration du 4 décembre 2024).', accessibility),
    standards: fact(['OIDC', 'SIP', 'S3'], authentication, changelog),
    firstRelease: fact('v0.1.0, 16 juillet 2024 (plus ancienne version gardée dans le dépôt)', release),
    lastRelease: fact('v1.27.0', release2),
    lastReleaseDate: fact('2026-08-14', release2),
    alternativeTo: fact(['Zoom'], readme),
    website: fact('https://visio.numerique.gouv.fr/', productPage),
    repository: fact('https://github.com/suitenumerique/meet', license),
  },
  limits: [
    fact('Transcription en version d’essai. Enregistrement et transcription sont peu documentés pour qui veut l’installer chez soi ; le chiffrement de bout en bout est annoncé, pas livré.', readme),
  ],
};
