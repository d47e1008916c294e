import { fact, page, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const productPage = repository('betagouv/beta.gouv.fr:content/_startups/pix.md', '2026-08-20');
const ccpbnumeriqueBlogspot = page('https://ccpbnumerique.blogspot.com/2024/10/pix-un-service-public-de-formation.html?m=1', '2024-10');
const parolesdelus = page('https://parolesdelus.com/actualites/collectivites-pix-territoires-est-a-votre-service/');
const occitanieTribune = page('https://www.occitanie-tribune.com/articles/44558/france-montpellier-mediterranee-metropole-et-pix-un-partenariat-en-faveur-de-l-inclusion-numerique-pour-t', '2023-07');

export const pix: Tool = {
  slug: 'pix',
  name: 'Pix et Pix Territoires',
  summary: 'Un test public pour connaître et développer ses compétences numériques.',
  description: 'Chacun répond à son rythme et voit ce qu’il sait faire. Des parcours existent pour les agents des collectivités.',
  needs: ['competences', 'inclusion'],
  kind: fact('public-service', productPage),
  facts: {
    editor: fact('Ministère chargé de l’éducation nationale', productPage),
    editorCountry: fact('FR', productPage),
    price: fact('Tests et tutoriels gratuits pour tous ; certification facturée aux adultes ; offre globale payante pour les entreprises (2024). Prix de Pix Territoires non relevé.', ccpbnumeriqueBlogspot),
    support: fact('Programme Pix Territoires avec la Banque des Territoires ; 35 collectivités contributrices.', parolesdelus),
    eligibility: fact('Ouvert à tous ; Pix Territoires : collectivités.', parolesdelus),
    online: fact(true, productPage),
    inFrench: fact(true, parolesdelus),
    accessibility: fact('État déclaré sur la fiche produit : partiellement conforme.', productPage),
    firstRelease: fact('2016 (Pix) ; juin 2022 (Pix Territoires)', occitanieTribune),
    usedBy: fact(['Montpellier Méditerranée Métropole'], occitanieTribune),
    website: fact('https://pix.fr', productPage),
    repository: fact('https://github.com/1024pix/pix/', productPage),
  },
  limits: [],
};
