import type { RuleRow, SilenceRule } from '../domain/rule.ts';
import { hebergementSauvegarde } from './rules/hebergement-sauvegarde.ts';
import { securite } from './rules/securite.ts';

/** What each question calls, in the order of the questionnaire. */
export const rows: readonly RuleRow[] = [...hebergementSauvegarde, ...securite];

/** Three unknown answers on hosting and security call the ready letter. */
export const silence: SilenceRule = {
  measure: 'lettre-prestataire',
  thematiques: [3, 4],
  atLeast: 3,
  gravity: 6,
};
