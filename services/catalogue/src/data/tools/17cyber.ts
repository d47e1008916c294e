import { fact, page } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const avicca = page('https://www.avicca.org/actualite/17cyber-le-ministre-de-linterieur-en-renfort-de-notoriete', '2025-06');
const banquedesterritoires = page('https://banquedesterritoires.fr/avec-le-17cyber-letat-promet-de-parler-dune-seule-voix-aux-victimes-de-cyberattaques', '2024-12');

export const tool17cyber: Tool = {
  slug: '17cyber',
  name: '17Cyber',
  summary: 'Le guichet en ligne à ouvrir en cas d’attaque, jour et nuit.',
  description: 'Il aide à comprendre ce qui se passe, donne les premiers conseils et met en relation avec la police, la gendarmerie ou un prestataire.',
  needs: ['cyber-diag'],
  kind: fact('public-service', avicca),
  facts: {
    editor: fact('GIP Cybermalveillance, Police nationale et Gendarmerie nationale', banquedesterritoires),
    editorCountry: fact('FR', banquedesterritoires),
    price: fact('Gratuit.', avicca),
    eligibility: fact('Particuliers, entreprises, associations et collectivités.', avicca),
    online: fact(true, banquedesterritoires),
    inFrench: fact(true, banquedesterritoires),
    firstRelease: fact('17 décembre 2024', banquedesterritoires),
    website: fact('https://17cyber.gouv.fr', banquedesterritoires),
  },
  limits: [
    fact('Pour les victimes et les doutes : ce n’est pas une protection permanente. Le CSIRT de votre région peut aussi répondre.', banquedesterritoires),
  ],
};
