import { helpRequestedText } from '../../data/timeline-texts.ts';
import type { Tx } from '../../db/client.ts';
import { findCollectivite } from '../../db/collectivites.ts';
import { requestTask } from '../../domain/follow-up.ts';
import { priorityOf } from '../../domain/priority.ts';
import { publishOpened } from '../../events/case-events.ts';
import { addTasks, openCase, tell } from '../open-case.ts';

/** A collectivité asks for a human. */
export interface HelpRequest {
  eventId: string;
  instanceId: string;
  collectiviteId: string;
  requestId: string;
  requestedAt: Date;
}

/** Adds the request to the open case, or opens one that has to be qualified. */
export async function receiveHelpRequest(tx: Tx, request: HelpRequest): Promise<void> {
  const { instanceId, collectiviteId, requestId, requestedAt: at } = request;
  const { departement } = await findCollectivite(tx, collectiviteId);
  const content = { departement: departement ?? undefined, subject: 'Demande d’aide', thematiques: [], alertCodes: [], legalDuty: false };
  const { row, opened } = await openCase(tx, { instanceId, collectiviteId }, { ...content, status: 'a-qualifier' }, at);
  const task = requestTask({ requestId, transmittedAt: at, departement: row.departement ?? undefined });
  await addTasks(tx, row, [task], at);
  await tell(tx, row, helpRequestedText, at);
  if (!opened) return;
  const { level } = priorityOf({ alerts: 0, legalDuty: false, lateTasks: 0, disagreement: false, firstRequest: row.firstRequest });
  await publishOpened(tx, row, { priority: level, firstContactDue: task.dueOn }, { at, causationId: request.eventId });
}
