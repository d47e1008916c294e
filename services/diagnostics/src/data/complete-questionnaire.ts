import { compileQuestionnaire } from '../domain/compile-questionnaire.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import { cnamV1 } from './cnam/rules.ts';
import { questionnaireV1 } from './questionnaire-v1.ts';
import { equipements } from './themes/01-equipements.ts';
import { mobilite } from './themes/02-mobilite.ts';
import { hebergement } from './themes/03-hebergement.ts';
import { securite } from './themes/04-securite.ts';
import { messagerie } from './themes/05-messagerie.ts';
import { collaboration } from './themes/06-collaboration.ts';
import { site } from './themes/07-site.ts';
import { dematerialisation } from './themes/08-dematerialisation.ts';
import { donnees } from './themes/09-donnees.ts';
import { competences } from './themes/10-competences.ts';
import { pilotage } from './themes/11-pilotage.ts';
import { responsable } from './themes/12-responsable.ts';

/** The twelve themes, checked together. Publishing them is giving this list to `questionnaire-v1.ts`. */
export const completeQuestionnaire: Questionnaire = {
  ...questionnaireV1,
  cnam: cnamV1,
  thematiques: [
    equipements,
    mobilite,
    hebergement,
    securite,
    messagerie,
    collaboration,
    site,
    dematerialisation,
    donnees,
    competences,
    pilotage,
    responsable,
  ],
};

export const compiledComplete = compileQuestionnaire(completeQuestionnaire);
