import type { Causes } from '../domain/causes.ts';
import { hebergement } from './causes/hebergement.ts';
import { securite } from './causes/securite.ts';

/** The questions that call measures and their answers, in the words of the questionnaire. */
export const causes: Causes = {
  ...hebergement,
  ...securite,
};
