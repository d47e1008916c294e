import { create } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { diagnosticsEvents, events } from '@osinum/contracts';
import { newId } from '@osinum/kernel';
import type { Received } from '@osinum/messaging';
import { freshDatabase } from '@osinum/testing';
import { openRecommendationsDb, type RecommendationsDb } from './db/client.ts';
import { proposePlan } from './features/propose-plan/propose-plan.ts';

/** A database of its own, and what a spec needs to talk about plans. */
export interface PlanBench {
  db: RecommendationsDb;
  /** Addresses of the database's roles. */
  urls: { appUrl: string; systemUrl: string };
  /** Any statement, past row security. */
  all<R>(sql: string, ...values: unknown[]): Promise<R[]>;
  /** Proposes the plan of a new diagnostic of the collectivité. */
  completed(collectiviteId: string, answers: GivenAnswer[], completedAt?: Date, weight?: number): Promise<void>;
  /** What stands in the outbox for a collectivité, the oldest first. */
  outbox(collectiviteId: string): Promise<{ type: string; payload: Record<string, unknown> }[]>;
  close(): Promise<void>;
}

/** A question, the index of its answer, and its choice; without an index the answer is « je ne sais pas ». */
export type GivenAnswer = [question: string, index: number | undefined, choice?: string];

export const noon = new Date('2026-11-12T11:00:00Z');

/** The event of a signed diagnostic. */
export function answersFrozen(
  collectiviteId: string,
  answers: readonly GivenAnswer[],
  completedAt = noon,
  weight = 3,
): Received<diagnosticsEvents.AnswersFrozen> {
  const message = create(diagnosticsEvents.AnswersFrozenSchema, {
    diagnosticId: newId(),
    collectiviteId,
    questionnaireVersion: '1',
    completedAt: timestampFromDate(completedAt),
    facts: { name: 'Crisolles', kind: 'commune', population: 917, departement: '60' },
    answers: answers.map(([questionCode, index, choice]) => ({
      questionCode,
      state: index === undefined ? diagnosticsEvents.AnswerState.UNKNOWN : diagnosticsEvents.AnswerState.ANSWERED,
      choices: choice === undefined ? [] : [choice],
      weight,
      ...(index === undefined ? {} : { index }),
    })),
  });
  const { topic, type } = events.AnswersFrozen;
  return { id: newId(), topic, type, key: message.diagnosticId, occurredAt: completedAt, collectiviteId, message };
}

/** Opens the bench; close it in `afterAll`. */
export async function planBench(): Promise<PlanBench> {
  const fresh = await freshDatabase('recommendations');
  const db = openRecommendationsDb(fresh.appUrl);
  const owner = openRecommendationsDb(fresh.superuserUrl);
  return {
    db,
    urls: fresh,
    all: (sql, ...values) => owner.client.$queryRawUnsafe(sql, ...values),
    completed: (collectiviteId, answers, completedAt, weight) =>
      db.withTenant({ collectiviteId }, (tx) => proposePlan(tx, answersFrozen(collectiviteId, answers, completedAt, weight), noon)),
    outbox: (collectiviteId) =>
      owner.client.$queryRawUnsafe('SELECT type, payload FROM messaging.outbox WHERE collectivite_id = $1::uuid ORDER BY position', collectiviteId),
    close: async () => {
      await Promise.all([db.close(), owner.close()]);
      await fresh.drop();
    },
  };
}
