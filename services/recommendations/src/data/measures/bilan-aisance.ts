import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const bilanAisance: Measure = {
  code: 'bilan-aisance',
  title: 'Proposez à chacun un bilan, gardé pour soi',
  summary: 'Un test gratuit en ligne dit à chacun ce qu’il sait et ce qu’il peut apprendre.',
  why: 'On se croit parfois moins à l’aise, ou plus, qu’on ne l’est. Un bilan privé aide à choisir la bonne formation sans juger personne.',
  steps: [
    'Présentez le test en réunion, comme une aide et non comme une note.',
    'Laissez du temps de travail pour le faire.',
    'Ne demandez pas les résultats : demandez les envies.',
    'Recommencez dans un an, pour ceux qui le souhaitent.',
  ],
  firstStep: 'Passez le test sur pix.fr, puis proposez-le aux autres. Personne ne verra les résultats.',
  doneWhen: 'Vous savez combien de personnes l’ont passé.',
  cost: 0,
  effort: 1,
  change: 'none',
  leads: ['director'],
  helps: [helps.pix, helps.cdg],
  sources: [sources.pix],
  needs: ['competences'],
};
