import { document, fact, page } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const banquedesterritoires = page('https://www.banquedesterritoires.fr/ecoclic-met-la-sobriete-numerique-des-collectivites-portee-de-clic', '2023-10');
const magazine = document('Maires de France n° 419, « Sobriété numérique : Éco-clic », 18/01/2024', '2024-01-18');

export const ecoClic: Tool = {
  slug: 'eco-clic',
  name: 'Éco-clic',
  summary: 'Une auto-évaluation du numérique responsable, faite pour les collectivités.',
  description: 'Une trentaine de questions donnent un indice et des pistes d’action.',
  needs: ['sobriete'],
  kind: fact('shared-service', banquedesterritoires),
  facts: {
    editor: fact('Déclic (fédération des OPSN)', banquedesterritoires),
    editorCountry: fact('FR', banquedesterritoires),
    price: fact('Niveau 1 (indice de maturité, une trentaine de questions) gratuit après inscription ; conditions du niveau 2 non relevées.', banquedesterritoires),
    eligibility: fact('Communes et EPCI.', banquedesterritoires),
    online: fact(true, banquedesterritoires),
    inFrench: fact(true, banquedesterritoires),
    firstRelease: fact('4 octobre 2023', banquedesterritoires),
  },
  limits: [
    fact('C’est un questionnaire, pas une mesure de l’énergie consommée.', magazine),
  ],
};
