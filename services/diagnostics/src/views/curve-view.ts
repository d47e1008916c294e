import type { CurveView } from '@osinum/contracts';
import type { DatedScores } from '../db/snapshots.ts';
import type { PublishedVersions } from '../domain/published-versions.ts';
import { levelOf } from '../domain/score-words.ts';
import { versionChange } from '../domain/version-change.ts';

type Point = CurveView['points'][number];

/** The scores as they were frozen. A theme of several versions is one line, under the name it has in the newest. */
export function curveViewOf(dated: readonly DatedScores[], versions: PublishedVersions): CurveView {
  const shown = new Set(dated.flatMap(({ scores }) => scores.thematiques.map(({ code }) => code)));
  const named = new Map(versions.all.flatMap(({ source }) => source.thematiques.map((thematique) => [thematique.code, thematique])));
  return {
    thematiques: [...named.values()]
      .filter(({ code }) => shown.has(code))
      .toSorted((a, b) => a.number - b.number)
      .map(({ code, number, title }) => ({ code, number, title })),
    points: dated.map((point, position) => ({ ...pointOf(point), ...changeSince(dated[position - 1], point, versions) })),
  };
}

function pointOf({ diagnosticId, completedAt, questionnaireVersion, scores }: DatedScores): Point {
  return {
    diagnosticId,
    completedAt: completedAt.toISOString(),
    questionnaireVersion,
    ...(scores.overall !== undefined && { overallScore: scores.overall }),
    thematiques: scores.thematiques.map(({ code, score, scoredShare }) => ({
      code,
      scoredShare,
      ...(score !== undefined && { score, level: levelOf(score) }),
    })),
  };
}

function changeSince(before: DatedScores | undefined, { questionnaireVersion: to }: DatedScores, versions: PublishedVersions): Pick<Point, 'versionChange'> {
  if (before === undefined || before.questionnaireVersion === to) return {};
  const from = before.questionnaireVersion;
  return { versionChange: versionChange(versions.find(from)!.source, versions.find(to)!.source, versions.mappingBetween(from, to)) };
}
