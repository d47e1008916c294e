import { defineJob } from '@osinum/jobs';
import type { ServiceContext } from '@osinum/service-kit';
import type { CaseworkDb } from '../db/client.ts';
import { findAssignees } from '../db/sweeps.ts';
import { handOverDeparture } from '../features/hand-over/hand-over-departures.ts';

const EVERY_MS = 60_000;

type Context = Pick<ServiceContext<unknown, CaseworkDb>, 'database' | 'systemDatabase' | 'clock' | 'logger'>;

/** An advisor who has left keeps no open case: the sweep looks at everybody who follows one. */
export const handOverDeparturesJob = ({ database, systemDatabase, clock, logger }: Context) =>
  defineJob({
    name: 'hand-over-departures',
    schedule: { everyMs: EVERY_MS },
    run: async () => {
      for (const { instanceId, personId } of await findAssignees(systemDatabase)) {
        const moved = await handOverDeparture(database, instanceId, personId, clock.now());
        if (moved > 0) logger.info({ instanceId, moved }, 'cases handed over after a departure');
      }
    },
  });
