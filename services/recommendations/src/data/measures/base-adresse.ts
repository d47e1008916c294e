import type { Measure } from '../../domain/measure.ts';
import { duties } from '../duties.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const baseAdresse: Measure = {
  code: 'base-adresse',
  title: 'Publiez les adresses de la commune, puis certifiez-les',
  summary: 'Voies nommées, numéros posés, base publiée, puis certifiée.',
  why: 'Une adresse absente retarde les secours, un colis ou le raccordement à la fibre. La commune est la seule à pouvoir la fixer.',
  steps: [
    'Ouvrez la commune dans l’outil national, gratuit.',
    'Vérifiez les noms de voies avec le conseil.',
    'Posez ou corrigez les numéros, rue par rue.',
    'Publiez, puis certifiez au fur et à mesure.',
  ],
  firstStep: 'Ouvrez votre commune sur mes-adresses.data.gouv.fr et regardez ce qui manque.',
  doneWhen: 'La part d’adresses certifiées est connue et progresse.',
  cost: 0,
  effort: 3,
  change: 'low',
  leads: ['secretary', 'elected'],
  helps: [helps.programmeBal, helps.epci, helps.operateur],
  sources: [sources.programmeBal],
  way: 'libre',
  needs: ['carto'],
  duty: duties.baseAdresse,
};
