import { timestampDate } from '@bufbuild/protobuf/wkt';
import { caseworkEvents, events } from '@osinum/contracts';
import { consumeFact, type Received } from '@osinum/messaging';
import type { ServiceContext } from '@osinum/service-kit';
import type { Tx } from '../db/client.ts';
import type { MailFacts } from '../domain/mail-facts.ts';
import { caseOpenedKey } from '../domain/mail-key.ts';
import { queueNews } from '../features/queue-mail.ts';
import { eventScope, ownersOf } from './event-scope.ts';

/** An accompagnement waits to be taken: the advisors of the territory are told. */
export const onAccompagnementOpened = consumeFact<caseworkEvents.AccompagnementOpened, ServiceContext>(events.AccompagnementOpened, {
  scope: eventScope,
  apply: async (tx: Tx, event, { clock }) => {
    const mail = { ...ownersOf(event), sendKey: caseOpenedKey(event.message.caseId), facts: factsOf(event) };
    await queueNews(tx, mail, event.occurredAt, clock.now());
  },
});

const priorities: Record<number, 'haute' | 'moyenne' | 'basse'> = {
  [caseworkEvents.CasePriority.HIGH]: 'haute',
  [caseworkEvents.CasePriority.MEDIUM]: 'moyenne',
};

function factsOf({ message, occurredAt }: Received<caseworkEvents.AccompagnementOpened>): MailFacts {
  const { caseId, diagnosticId, priority, firstContactDue } = message;
  return {
    kind: 'case-opened',
    caseId,
    afterDiagnostic: diagnosticId !== undefined,
    priority: priorities[priority] ?? 'basse',
    firstContactDue: (firstContactDue ? timestampDate(firstContactDue) : occurredAt).toISOString(),
  };
}
