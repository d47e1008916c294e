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
    caveat: "Enquête diffusée par les opérateurs publics ; le nombre de réponses à chaque question n'est pas publié.",
  },
]);
