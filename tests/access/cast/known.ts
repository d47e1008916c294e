import type { Life } from './live.ts';
import type { Tenant } from './tenant.ts';
import type { Known } from '../surface/example.ts';

/** Real values for the fields of requests about a tenant, so that a refusal is never for want of the thing asked about. */
export function knownOf(tenant: Tenant, life: Life): Known {
  const { collectiviteId, instanceId, host, referent } = tenant;
  const { diagnosticId, actionId, caseId, taskId } = life;
  return {
    collectiviteId, instanceId, host, diagnosticId, actionId, caseId, taskId,
    /** Approved already, and the last référent: neither route can harm them. */
    personId: referent.personId,
    ids: referent.personId,
    thematique: 'securite',
    questionCode: 'securite.incident',
    slug: 'nextcloud',
  };
}
