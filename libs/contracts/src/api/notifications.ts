import { z } from 'zod';
import { id, instant, ofCollectivite, ofInstanceAndCollectivite } from './common.ts';
import { mailOperationsRoutes, operationsRoutes } from './operations.ts';
import { member, route, staff } from './route.ts';

export const relanceView = z.object({
  id,
  /** Months before the anniversary; 0 is the day itself. */
  monthsBefore: z.number().int(),
  dueAt: instant,
  status: z.enum(['planned', 'sent', 'skipped', 'cancelled']),
});

export const notificationsApi = {
  listRelances: route({
    method: 'GET',
    path: '/collectivites/:collectiviteId/relances',
    policy: member('diagnostic:read'),
    summary: 'Re-diagnosis reminders, past and planned',
    params: ofCollectivite,
    response: z.object({ relances: z.array(relanceView) }),
  }),
  listRelancesForStaff: route({
    method: 'GET',
    path: '/instances/:instanceId/collectivites/:collectiviteId/relances',
    policy: staff('collectivite:read-shared'),
    summary: 'Re-diagnosis reminders of a collectivité the instance serves',
    params: ofInstanceAndCollectivite,
    response: z.object({ relances: z.array(relanceView) }),
  }),
  ...operationsRoutes,
  ...mailOperationsRoutes,
};
