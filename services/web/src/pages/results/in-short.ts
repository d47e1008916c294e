import type { planView, ResultsView } from '@osinum/contracts';
import { formatScore, NBSP, plural } from '@osinum/kernel';
import type { z } from 'zod';
import type { Answer } from '../shell/degraded.ts';
import { moved, signedScore } from './delta-in-words.ts';
import { ENOUGH_SCORED } from './enough-scored.ts';

type Plan = z.infer<typeof planView>;
type Thematique = ResultsView['thematiques'][number];

const MOST_CHANGES = 3;
const levelsFromTheTop = ['vérifié', 'organisé', 'on se débrouille', 'rien'];

/** « Ensemble : 1,2 sur 3. 2 thèmes « organisé », 5 thèmes « on se débrouille ». » */
export function whereWeStand({ overallScore, thematiques }: ResultsView): string {
  if (overallScore === undefined) return '';
  const told = thematiques.map(levelOfTheme);
  const counts = levelsFromTheTop.map((level) => [level, told.filter((one) => one === level).length] as const).filter(([, count]) => count > 0);
  const themes = counts.map(([level, count]) => `${plural(count, 'thème')} «${NBSP}${level}${NBSP}»`).join(', ');
  return `Ensemble${NBSP}: ${formatScore(overallScore)} sur 3.${themes && ` ${themes}.`}`;
}

/** The level of a theme; none where too little is scored to tell. */
export function levelOfTheme({ score, level, scoredShare }: Thematique): string | undefined {
  if (score === undefined) return undefined;
  return scoredShare >= ENOUGH_SCORED ? level : 'trop peu de réponses';
}

/** The six first actions by their titles; before the plan is there, or without it, what one may do. */
export function firstActions(id: string, plan: Answer<Plan | null>): object {
  if (plan.away) return { none: 'Le plan d’action ne répond pas. Le reste de cette page est à jour.' };
  if (plan.value?.diagnosticId !== id) return { none: 'Votre plan d’action se prépare.' };
  return { actions: plan.value.first.map(({ title }) => title) };
}

/** The themes that moved most since the last time; nothing on a first diagnostic. */
export function changedMost({ id, previousId, thematiques }: ResultsView): object | undefined {
  if (previousId === undefined) return undefined;
  const most = thematiques.filter(({ delta }) => moved(delta)).toSorted((a, b) => Math.abs(b.delta!) - Math.abs(a.delta!));
  return { href: `/evolution/${id}`, themes: most.slice(0, MOST_CHANGES).map(({ title, delta }) => ({ title, delta: signedScore(delta!) })) };
}
