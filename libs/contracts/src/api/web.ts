import { z } from 'zod';
import { id } from './common.ts';
import { callers, route } from './route.ts';

export const webApi = {
  endSessions: route({
    method: 'POST',
    path: '/interne/fin-de-sessions',
    policy: callers('identity'),
    summary: 'End the sessions of a person in a collectivité, at once',
    body: z.object({ personId: id, collectiviteId: id.optional() }),
    response: z.object({ ended: z.number().int() }),
  }),
};
