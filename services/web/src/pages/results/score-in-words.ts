import type { ResultsView } from '@osinum/contracts';
import { formatScore, NBSP } from '@osinum/kernel';

/** « Sécurité : 0,7 sur 3, « on se débrouille ». » */
export function scoreInWords({ title, score, level }: ResultsView['thematiques'][number]): string {
  if (score === undefined) return `${title}${NBSP}: pas de score.`;
  return `${title}${NBSP}: ${formatScore(score)} sur 3${level ? `, «${NBSP}${level}${NBSP}»` : ''}.`;
}
