import type { MessageInitShape } from '@bufbuild/protobuf';
import { events, type InputOf, type recommendationsApi, type recommendationsEvents } from '@osinum/contracts';
import { invalid, newId, notFound } from '@osinum/kernel';
import { appendEvent } from '@osinum/messaging';
import { content } from '../../data/content.ts';
import type { RecommendationsDb } from '../../db/client.ts';
import { insertHelpRequest, isServedBy, sameRequestSince, type HelpRequest } from '../../db/help-requests.ts';

type Input = InputOf<typeof recommendationsApi.requestHelp>;

const SAME_REQUEST_MS = 10 * 60 * 1000;

/** Asks the operator's advisors for help. Asking twice in ten minutes asks once. */
export function requestHelp(db: RecommendationsDb, { params, body }: Input, personId: string, now: Date): Promise<{ requestId: string }> {
  const { collectiviteId } = params;
  const { instanceId, measureCode } = body;
  refuseUnknownMeasure(measureCode);
  return db.withTenant({ collectiviteId }, async (tx) => {
    if (!(await isServedBy(tx, collectiviteId, instanceId))) {
      throw notFound('instance-unknown', 'Cet opérateur n’accompagne pas votre collectivité.');
    }
    const request = { collectiviteId, id: newId(), instanceId, measureCode, askedBy: personId, askedAt: now };
    const already = await sameRequestSince(tx, request, new Date(now.getTime() - SAME_REQUEST_MS));
    if (already) return { requestId: already };
    await insertHelpRequest(tx, request);
    await appendEvent(tx, events.HelpRequested, helpRequested(request), {
      key: collectiviteId,
      occurredAt: now,
      collectiviteId,
      instanceId,
      actor: personId,
    });
    return { requestId: request.id };
  });
}

/** What the other services learn of a request: not about which measure. */
export function helpRequested({ id, collectiviteId }: HelpRequest): MessageInitShape<typeof recommendationsEvents.HelpRequestedSchema> {
  return { requestId: id, collectiviteId };
}

function refuseUnknownMeasure(code: string | undefined): void {
  if (code === undefined || content.measures.some((measure) => measure.code === code)) return;
  throw invalid('measure-unknown', 'Cette action n’existe pas.', { errors: [{ path: 'body.measureCode', message: 'Action inconnue' }] });
}
