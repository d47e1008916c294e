import { formatNumber, formatScore, FINE, NBSP, plural } from '@osinum/kernel';
import { enoughScored, type ScoreRow, type Scores, type ThematiqueScore } from './scores.ts';

export const levels = ['rien', 'on se débrouille', 'organisé', 'vérifié'] as const;
export type Level = (typeof levels)[number];

/** The level a score is nearest to, in words; « rien » is said of a score of 0 only, since above it something is done. */
export function levelOf(score: number): Level {
  if (score <= 0) return 'rien';
  return levels[Math.min(3, Math.max(1, Math.round(score)))]!;
}

/** How the score of a theme came about, to stand beside it. */
export function explainThematique(score: ThematiqueScore): string {
  if (score.score === undefined) return ['Aucune réponse ne donne de score ici.', ...apart(score)].join(' ');
  const scored = score.rows.filter(({ index }) => index !== undefined);
  const points = scored.map(({ weight, index }) => `${weight}${NBSP}×${NBSP}${formatNumber(index!)}`).join(' + ');
  const weights = scored.map(({ weight }) => weight).join(' + ');
  const sum = `(${points}) ÷ (${weights}) = ${formatScore(score.score)} sur${NBSP}3.`;
  const share = `Ce score repose sur ${Math.round(score.scoredShare * 100)}${FINE}% du poids des questions posées.`;
  const few = score.scoredShare < enoughScored ? ['C’est trop peu pour le montrer par une barre.'] : [];
  return [`Poids de chaque question × niveau de la réponse${NBSP}: ${sum}`, share, ...few, ...apart(score)].join(' ');
}

/** How the overall score came about. */
export function explainOverall({ overall, thematiques }: Scores): string {
  const scored = thematiques.flatMap(({ score }) => score ?? []);
  if (overall === undefined) return 'Aucun thème n’a de score.';
  const sum = scored.map((score) => formatScore(score)).join(' + ');
  return `Moyenne simple de ${plural(scored.length, 'thème')}${NBSP}: (${sum}) ÷ ${scored.length} = ${formatScore(overall)} sur${NBSP}3.`;
}

const silent: readonly [ScoreRow['state'], string][] = [
  ['unknown', `«${NBSP}je ne sais pas${NBSP}»`],
  ['not-concerned', `«${NBSP}non concerné${NBSP}»`],
  ['unanswered', 'sans réponse'],
];

function apart({ rows }: ThematiqueScore): readonly string[] {
  const counts = silent
    .map(([state, words]) => [rows.filter((row) => row.state === state).length, words] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`);
  return counts.length === 0 ? [] : [`Hors du calcul${NBSP}: ${counts.join(', ')}.`];
}
