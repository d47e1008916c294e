import type { Reading } from '../reading.ts';
import { isAsked, questionsBehind, type Clause } from './clause.ts';
import type { Findings } from './findings.ts';
import type { Criterion } from './profiles.ts';
import type { CnamRules } from './rules.ts';

/** The questions whose answers stand behind a criterion, on the path that was taken. */
export function criterionQuestions(
  criterion: Criterion,
  findings: Findings,
  rules: CnamRules,
  reading: Reading,
): readonly string[] {
  const { axes, posts, communication } = rules;
  const behind = (...clauses: readonly Clause[]) => unique(clauses.flatMap((clause) => questionsBehind(clause, reading)));
  switch (criterion) {
    case 1:
      return behind(rules.plan);
    case 2:
      return behind(rules.elu);
    case 3:
      return unique([...findings.axes.flatMap(({ questions }) => questions), axes.planned]);
    case 4:
      return unique([...(isAsked(reading, posts.full) ? [posts.full] : []), ...behind(posts.anyDpd)]);
    case 5:
      return behind(rules.evaluation);
    case 6:
      return behind(communication.topDown, communication.reseaux, communication.participatif);
  }
}

const unique = (codes: readonly string[]): readonly string[] => [...new Set(codes)];
