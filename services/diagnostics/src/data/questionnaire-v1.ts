import { compileQuestionnaire } from '../domain/compile-questionnaire.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import { cnamV1 } from './cnam/rules.ts';
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

/** Version 1. A published version is never edited: the next one gets its own file and a mapping. */
export const questionnaireV1: Questionnaire = {
  version: '1',
  conditions: {
    T1: 'kind != commune or population >= 500',
    T2: 'kind = epci or kind = commune and population >= 3500 or kind not in (epci, commune) and agents >= 10',
  },
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
  cnam: cnamV1,
};

export const compiledV1 = compileQuestionnaire(questionnaireV1);
