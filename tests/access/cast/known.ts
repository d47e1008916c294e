import type { Life } from './live.ts';
import type { Tenant } from './tenant.ts';
import type { Known } from '../surface/example.ts';

/** Real values for the fields of requests about a tenant, so that a refusal is never for want of the thing asked about. */
export function knownOf(tenant: Tenant, life: Life): Known {
  const { collectiviteId, instanceId, host, referent } = tenant;
  const { diagnosticId, actionId, caseId, taskId, advisorId, slip } = life;
  return {
    collectiviteId, instanceId, host, diagnosticId, actionId, caseId, taskId, advisorId, slip,
    /** Approved already, and the last référent: neither route can harm them. */
    personId: referent.personId,
    ids: referent.personId,
    /** Of no event and no mail: what is operated is not the tenant's. */
    eventId: diagnosticId,
    mailId: diagnosticId,
    thematique: 'securite',
    questionCode: 'securite.incident',
    slug: 'nextcloud',
  };
}
