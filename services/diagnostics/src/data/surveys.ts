import type { Survey } from '../domain/baseline.ts';
import { typeset } from './french-typography.ts';

export const surveys: readonly Survey[] = typeset<Survey[]>([
  {
    code: 'S0',
    title: 'Panorama des usages et des besoins numériques des collectivités territoriales',
    publisher: "Médias-Cité et l'Agence nationale de la cohésion des territoires",
    n: '336 personnes',
    period: "d'octobre 2022 à janvier 2023",
    population: 'Agents et élus volontaires, en ligne, dont plus de 73 % dans des collectivités de moins de 5 000 habitants',
    caveat: 'Ces personnes se sont proposées : elles ne représentent pas toutes les collectivités.',
  },
  {
    code: 'S2',
    title: "Analyse de l'apport des OPSN des Hauts-de-France à la transformation numérique régionale",
    publisher: 'Infhotep',
    n: '488 réponses complètes sur 1 086',
    period: 'du 3 décembre 2020 au 18 janvier 2021',
    population: 'Hauts-de-France, 87 % en mairie, 67 % dans des collectivités de moins de 2 000 habitants',
    caveat: "Enquête diffusée par les opérateurs publics ; le nombre de réponses à chaque question n'est pas publié. Questions facultatives, environ 450 réponses sur les outils.",
  },
  {
    code: 'S3',
    title: 'Schémas directeurs et politique numérique territoriale',
    publisher: 'Auditeurs du certificat « Innovation publique dans les territoires » du CNAM',
    n: '120 réponses complètes',
    period: 'du 30 juin au 3 août 2017',
    population: "Collectivités de toute nature, pour la plupart plus grandes que le public d'Osinum, 80 % d'agents. L'étude dit tantôt qu'une réponse sur deux vient d'une commune, tantôt 38 %",
    caveat: 'Enquête ancienne, menée avant plusieurs lois sur le numérique.',
  },
  {
    code: 'S4',
    title: 'Enquête sur les compétences numériques des agents territoriaux',
    publisher: 'Pix, Les Interconnectés et Syntec Numérique, citée par Agate',
    n: '1 337 agents',
    period: 'mars 2021',
    population: 'Agents territoriaux qui ont passé un test Pix',
    caveat: 'Un test mesure un niveau ; votre réponse dit un ressenti.',
  },
]);
