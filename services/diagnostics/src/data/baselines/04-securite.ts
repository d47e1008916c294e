import type { Baseline } from '../../domain/baseline.ts';
import { typeset } from '../french-typography.ts';
import { smallCommunes } from './elsewhere.ts';

export const baselinesSecurite: readonly Baseline[] = typeset<Baseline[]>([
  {
    key: 'S2.attaque',
    survey: 'S2',
    questions: ['securite.incident'],
    figure: '18 % ont déjà subi une attaque (80 réponses)',
    caveat: 'Même question qu\'ici, avec « déjà ».',
    comparesWith: ['oui-avec-suites', 'oui-sans-suite'],
    comparableWhen: 'population < 3500',
    elsewhere: smallCommunes,
  },
  {
    key: 'S2.rssi',
    survey: 'S2',
    questions: ['securite.referent'],
    figure: '13 % ont un responsable de la sécurité : 6 % en interne, 7 % à l\'extérieur',
    caveat: 'Public de petites communes : votre question n\'est posée qu\'aux plus grandes.',
  },
]);
