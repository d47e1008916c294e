import { compiledV1 } from '../../services/diagnostics/src/data/questionnaire-v1.ts';
import { acceptAnswer } from '../../services/diagnostics/src/domain/accept-answer.ts';
import { alertsToCheck, raisedAlerts } from '../../services/diagnostics/src/domain/alerts.ts';
import type { AnswerValue } from '../../services/diagnostics/src/domain/answer.ts';
import type { CompiledQuestionnaire } from '../../services/diagnostics/src/domain/compile-questionnaire.ts';
import { evolutionOf } from '../../services/diagnostics/src/domain/evolution.ts';
import { progressOf } from '../../services/diagnostics/src/domain/progress.ts';
import { readAnswers, visibleQuestions, type Situation } from '../../services/diagnostics/src/domain/reading.ts';
import { scoresOf } from '../../services/diagnostics/src/domain/scores.ts';
import { sameVersion } from '../../services/diagnostics/src/domain/version-mapping.ts';
import type { Answer, Case } from './slow-evaluator.ts';

const situation = (one: Case) => one as unknown as Situation;
const mapping = sameVersion(compiledV1);

/** What the engine says of a case, in the words of the reference. */
export function readByEngine(one: Case) {
  const reading = readAnswers(compiledV1, situation(one));
  const visible = visibleQuestions(reading);
  const { overall, thematiques } = scoresOf(reading);
  return {
    visible: visible.map(({ question }) => question.code),
    answered: visible.filter(({ answer }) => answer !== undefined).map(({ question }) => question.code),
    indices: Object.fromEntries(visible.flatMap(({ question, index }) => (index === undefined ? [] : [[question.code, index]]))),
    complete: progressOf(reading).complete,
    themes: thematiques.map(({ score, scoredShare }) => ({ share: scoredShare, ...(score !== undefined && { score }) })),
    overall,
    raised: raisedAlerts(reading).map(({ code }) => code),
    toCheck: alertsToCheck(reading).map(({ question }) => question.code),
    scoredRows: thematiques.flatMap(({ rows }) => rows.map(({ question }) => question)),
  };
}

/** Whether the engine asks this question of a case, in a questionnaire of its own. */
export function isAskedByEngine(questionnaire: CompiledQuestionnaire, one: Case, code: string): boolean {
  return readAnswers(questionnaire, situation(one)).byCode.get(code)!.state !== 'hidden';
}

/** What the engine says changed. */
export function compareByEngine(before: Case, after: Case) {
  const { changes, thematiques, delta } = evolutionOf(readAnswers(compiledV1, situation(before)), readAnswers(compiledV1, situation(after)), mapping);
  return {
    changes: Object.fromEntries(changes.map(({ reading, change }) => [reading.question.code, change])),
    themes: thematiques.map((theme) => ({ compared: theme.comparedQuestions, ...(theme.delta !== undefined && { delta: theme.delta }) })),
    ...(delta !== undefined && { overall: delta }),
  };
}

/** The answer as the engine keeps it, or nothing when it refuses it now. */
export function keptByEngine(one: Case, code: string, given: Answer): Answer | undefined {
  const checked = acceptAnswer(compiledV1, situation(one), code, given as AnswerValue);
  return 'answer' in checked ? checked.answer : undefined;
}

/** Where the engine takes up again after this answer. */
export function resumedByEngine(one: Case, lastAnswered: string | undefined): string | undefined {
  return progressOf(readAnswers(compiledV1, situation(one)), lastAnswered).resumeAt?.question;
}
