import { fact, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const publiccode = repository('DISIC/Ara:publiccode.yml', '2026-07-23');
const readme = repository('DISIC/Ara:README.md', '2026-07-23');
const accessibilitypage = repository('DISIC/Ara:confiture-web-app/src/pages/misc/AccessibilityPage.vue', '2026-07-23');
const source = repository('DISIC/Ara:.gitattributes', '2026-07-23');

export const ara: Tool = {
  slug: 'ara',
  name: 'Ara',
  summary: 'L’outil de l’État pour vérifier l’accessibilité d’un site et rédiger la déclaration.',
  description: 'Il guide la vérification, critère par critère, puis produit le rapport et la déclaration à publier.',
  needs: ['accessibilite'],
  kind: fact('free-software', publiccode),
  facts: {
    licence: fact('MIT', publiccode),
    editor: fact('DINUM', publiccode),
    editorCountry: fact('FR', publiccode),
    dataLocation: fact('Scalingo, zone osc-secnum-fr1 (environnements décrits dans la présentation du dépôt).', readme),
    online: fact(true, publiccode),
    inFrench: fact(true, accessibilitypage),
    accessibility: fact('Totalement conforme : 100 % des critères du RGAA 4.1.2 (déclaration d’avril 2025, mise à jour octobre 2025).', accessibilitypage),
    firstRelease: fact('Dépôt créé en juillet 2022', publiccode),
    website: fact('https://ara.numerique.gouv.fr/', publiccode),
    repository: fact('https://github.com/DISIC/Ara', source),
  },
  limits: [],
};
