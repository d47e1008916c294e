import { fact, page, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const readme = repository('libriciel/s2low:README.md');
const adullact = page('https://adullact.org/association/adherer/53-archives-lettre/archives-2006/481-la-lettre-n-25-septembre-2006', '2006-09');
const changelog = repository('libriciel/s2low:CHANGELOG.md');

export const s2low: Tool = {
  slug: 's2low',
  name: 'S²LOW',
  summary: 'L’envoi des actes à la préfecture et des flux comptables au trésor public.',
  description: 'Il transmet les actes (ACTES) et les flux comptables (Hélios) depuis une même plateforme. Demandez à votre opérateur s’il le propose.',
  needs: ['actes'],
  kind: fact('free-software', readme),
  facts: {
    licence: fact('CECILL-2.0', readme),
    editor: fact('ADULLACT, puis Libriciel SCOP (dépôt)', adullact),
    online: fact(true, adullact),
    inFrench: fact(true, changelog),
    standards: fact(['ACTES', 'PES (HELIOS)'], changelog),
    firstRelease: fact('Projet présenté par l’ADULLACT en 2005, service annoncé pour fin 2006', adullact),
    lastRelease: fact('5.1.7', changelog),
    lastReleaseDate: fact('2026-01-12', changelog),
    repository: fact('https://github.com/libriciel/s2low', readme),
  },
  limits: [
    fact('La version 6 en préparation retire l’outil de signature : il faudra un parapheur à part.', changelog),
  ],
};
