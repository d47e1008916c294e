import { plural } from '@osinum/kernel';
import { levelOf } from './score-words.ts';
import type { Scores, ThematiqueScore } from './scores.ts';

/** The sentence on top of the results: what to decide first, else where there is most to gain. */
export function headlineOf(scores: Scores, alerts: number): string {
  if (alerts > 0) {
    return `${plural(alerts, 'point')} ${alerts === 1 ? 'demande' : 'demandent'} une décision dès cette semaine.`;
  }
  const weakest = weakestOf(scores.thematiques);
  if (weakest === undefined) return 'Il manque des réponses pour dire où vous en êtes.';
  if (levelOf(weakest.score!) === 'vérifié') return 'Tous vos thèmes sont organisés et vérifiés.';
  return `Rien d’urgent. C’est sur le thème «\u00a0${weakest.thematique.title}\u00a0» que vous avez le plus à gagner.`;
}

function weakestOf(thematiques: readonly ThematiqueScore[]): ThematiqueScore | undefined {
  return thematiques
    .filter(({ score }) => score !== undefined)
    .reduce<ThematiqueScore | undefined>((low, one) => (low === undefined || one.score! < low.score! ? one : low), undefined);
}
