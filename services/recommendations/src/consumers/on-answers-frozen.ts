import { events } from '@osinum/contracts';
import { consumeFact } from '@osinum/messaging';
import type { ServiceContext } from '@osinum/service-kit';
import type { Tx } from '../db/client.ts';
import { proposePlan } from '../features/propose-plan/propose-plan.ts';

/** A diagnostic is signed: its plan is proposed. */
export const onAnswersFrozen = consumeFact(events.AnswersFrozen, {
  scope: ({ message }) => ({ collectiviteId: message.collectiviteId }),
  apply: (tx: Tx, event, { clock }: ServiceContext) => proposePlan(tx, event, clock.now()),
});
