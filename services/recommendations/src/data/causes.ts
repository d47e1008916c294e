import type { Causes } from '../domain/causes.ts';
import { collaboration } from './causes/collaboration.ts';
import { competences } from './causes/competences.ts';
import { dematerialisation } from './causes/dematerialisation.ts';
import { donnees } from './causes/donnees.ts';
import { equipements } from './causes/equipements.ts';
import { hebergement } from './causes/hebergement.ts';
import { messagerie } from './causes/messagerie.ts';
import { mobilite } from './causes/mobilite.ts';
import { pilotage } from './causes/pilotage.ts';
import { responsable } from './causes/responsable.ts';
import { securite } from './causes/securite.ts';
import { site } from './causes/site.ts';

/** The questions that call measures, in the words of the questionnaire: shown where an event did not carry those of its day. */
export const causes: Causes = {
  ...equipements,
  ...mobilite,
  ...hebergement,
  ...securite,
  ...messagerie,
  ...collaboration,
  ...site,
  ...dematerialisation,
  ...donnees,
  ...competences,
  ...pilotage,
  ...responsable,
};
