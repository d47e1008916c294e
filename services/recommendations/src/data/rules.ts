import type { RuleRow, SilenceRule } from '../domain/rule.ts';
import { collaboration } from './rules/collaboration.ts';
import { competences } from './rules/competences.ts';
import { demat } from './rules/demat.ts';
import { donnees } from './rules/donnees.ts';
import { equipement } from './rules/equipement.ts';
import { hebergementSauvegarde } from './rules/hebergement-sauvegarde.ts';
import { messagerie } from './rules/messagerie.ts';
import { mobilite } from './rules/mobilite.ts';
import { pilotage } from './rules/pilotage.ts';
import { securite } from './rules/securite.ts';
import { siteRelation } from './rules/site-relation.ts';
import { souverain } from './rules/souverain.ts';

/** What each question calls, in the order of the questionnaire. */
export const rows: readonly RuleRow[] = [
  ...equipement,
  ...mobilite,
  ...hebergementSauvegarde,
  ...securite,
  ...messagerie,
  ...collaboration,
  ...siteRelation,
  ...demat,
  ...donnees,
  ...competences,
  ...pilotage,
  ...souverain,
];

/** Three unknown answers on hosting and security call the ready letter. */
export const silence: SilenceRule = {
  measure: 'lettre-prestataire',
  thematiques: [3, 4],
  atLeast: 3,
  gravity: 6,
};
