import type { MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { diagnosticsEvents, type Visibility } from '@osinum/contracts';
import type { DiagnosticRow } from '../../db/diagnostics.ts';
import { raisedAlerts } from '../../domain/alerts.ts';
import { answerInWords } from '../../domain/answer-in-words.ts';
import type { CollectiviteFacts } from '../../domain/collectivite-facts.ts';
import type { Evolution } from '../../domain/evolution.ts';
import { visibleQuestions, type QuestionReading } from '../../domain/reading.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { LoadedDiagnostic } from '../../load/load-diagnostic.ts';
import type { Signature } from './complete-diagnostic.ts';

export interface Completion extends Omit<LoadedDiagnostic, 'before'> {
  readonly row: DiagnosticRow;
  readonly snapshot: Snapshot;
  readonly evolution: Evolution | undefined;
  readonly signature: Signature;
}

type CompletedInit = MessageInitShape<typeof diagnosticsEvents.DiagnosticCompletedSchema>;
type FrozenInit = MessageInitShape<typeof diagnosticsEvents.AnswersFrozenSchema>;
type FactsInit = MessageInitShape<typeof diagnosticsEvents.CollectiviteFactsSchema>;

const visibilities: Record<Visibility, diagnosticsEvents.Visibility> = {
  scores: diagnosticsEvents.Visibility.SCORES,
  'scores-and-alerts': diagnosticsEvents.Visibility.SCORES_AND_ALERTS,
  everything: diagnosticsEvents.Visibility.EVERYTHING,
};

const states = {
  answered: diagnosticsEvents.AnswerState.ANSWERED,
  unknown: diagnosticsEvents.AnswerState.UNKNOWN,
  'not-concerned': diagnosticsEvents.AnswerState.NOT_CONCERNED,
};

/** What every consumer may know: theme scores, and alert codes only if the collectivité agreed. */
export function diagnosticCompleted(completion: Completion): CompletedInit {
  const { row, snapshot, reading, signature } = completion;
  const shown = signature.visibility === 'scores' ? [] : raisedAlerts(reading);
  return {
    ...identityOf(completion),
    ...(row.previousId && { previousDiagnosticId: row.previousId }),
    ...(snapshot.scores.overall !== undefined && { overallScore: snapshot.scores.overall }),
    visibility: visibilities[signature.visibility],
    alertCodes: shown.map(({ code }) => code),
    legalDuty: shown.some(({ duty }) => duty !== undefined),
  };
}

/** The answers by code, for the one consumer that derives recommendations; in words too where they may call a measure. */
export function answersFrozen(completion: Completion): FrozenInit {
  return {
    ...identityOf(completion),
    facts: frozenFacts(completion.collectivite.name, completion.snapshot.facts),
    answers: visibleQuestions(completion.reading).flatMap(frozenAnswer),
    alertCodes: [...completion.snapshot.alertCodes],
  };
}

/** The facts of that day with the staff, which the thresholds of duties need and nobody else does. */
export function frozenFacts(name: string, facts: CollectiviteFacts): FactsInit {
  const { etp, agents } = facts;
  return { ...publicFacts(name, facts), ...(etp !== undefined && { etp }), ...(agents !== undefined && { agents }) };
}

function publicFacts(name: string, { kind, population, departement }: CollectiviteFacts): FactsInit {
  return { name, kind, ...(population !== undefined && { population }), ...(departement !== undefined && { departement }) };
}

function identityOf({ row, collectivite, snapshot, questionnaire, evolution, signature }: Completion) {
  const titles = new Map(questionnaire.source.thematiques.map(({ code, title }) => [code, title]));
  const deltas = new Map(evolution?.thematiques.map(({ thematique, delta }) => [thematique.code, delta]));
  return {
    diagnosticId: row.id,
    collectiviteId: row.collectiviteId,
    questionnaireVersion: row.questionnaireVersion,
    completedAt: timestampFromDate(signature.now),
    thematiques: snapshot.scores.thematiques.map(({ code, score, scoredShare }) => ({
      code,
      title: titles.get(code) ?? code,
      scoredShare,
      ...(score !== undefined && { score }),
      ...(deltas.get(code) !== undefined && { delta: deltas.get(code)! }),
    })),
    facts: publicFacts(collectivite.name, snapshot.facts),
  };
}

function frozenAnswer({ question, answer, index }: QuestionReading) {
  if (answer === undefined) return [];
  const { state, choices = [], number, date } = answer;
  return [
    {
      questionCode: question.code,
      state: states[state],
      choices,
      ...(number !== undefined && { number }),
      ...(date !== undefined && { date }),
      ...(index !== undefined && { index }),
      weight: question.weight,
      ...(question.calls?.length && { questionText: question.text, answerText: answerInWords(question, answer) }),
    },
  ];
}
