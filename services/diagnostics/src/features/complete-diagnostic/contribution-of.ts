import { cohorts } from '../../data/cohorts.ts';
import type { ContributionToKeep } from '../../db/cohort-contributions.ts';
import { activeMinutes } from '../../domain/peers/active-time.ts';
import { cohortOf } from '../../domain/peers/cohort.ts';
import { contributedScores } from '../../domain/peers/contribution.ts';
import type { Completion } from './completion-events.ts';

type Signed = Pick<Completion, 'row' | 'answers' | 'snapshot'>;

/** What a signed diagnostic brings to the cohort of its collectivité: theme scores, and the time that a first one took. */
export function contributionOf({ row, answers, snapshot }: Signed): ContributionToKeep {
  const { questionnaireVersion } = row;
  return {
    cohort: cohortOf(cohorts, snapshot.facts)?.code,
    questionnaireVersion,
    scores: contributedScores(snapshot.scores),
    ...(row.previousId === null && { active: { minutes: minutesOf(row, answers), questionnaireVersion } }),
  };
}

function minutesOf({ startedAt, completedAt }: Signed['row'], answers: Signed['answers']): number {
  return activeMinutes([startedAt, ...answers.map(({ savedAt }) => savedAt), completedAt!]);
}
