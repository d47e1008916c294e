import { CASES_A_PAGE, type InputOf, type ResponseOf, type caseworkApi } from '@osinum/contracts';
import type { Staff } from '@osinum/service-kit';
import { viewLabels } from '../../data/labels.ts';
import { countQueue, countViews, listQueue, type QueueView } from '../../db/queue.ts';
import { caseRowView } from '../../views/case-row.ts';
import { readerOf, type CaseworkDeps } from '../reader.ts';

type Input = InputOf<typeof caseworkApi.listCases>['query'];
type Answer = ResponseOf<typeof caseworkApi.listCases>;

/** The queue of the advisor's territory, with the count of each view and the advisor's load. */
export function listCases({ db, clock }: CaseworkDeps, staff: Staff, input: Input): Promise<Answer> {
  const { instanceId, departements } = staff;
  return db.withTenant({ instanceId }, async (tx) => {
    const reader = await readerOf(tx, staff, clock.now());
    const { view, q, departement } = input;
    const query = { instanceId, departements, mine: reader.actor.actingFor, today: reader.today, view, q, departement };
    const rows = await listQueue(tx, query, { size: CASES_A_PAGE, offset: (input.page - 1) * CASES_A_PAGE });
    return {
      rows: rows.map((row) => caseRowView(row, reader)),
      total: await countQueue(tx, query),
      counters: counters(await countViews(tx, query)),
      load: { open: reader.advisor?.openCases ?? 0, capacity: reader.advisor?.capacity ?? 0 },
    };
  });
}

function counters(counts: Record<QueueView, number>): Answer['counters'] {
  return (Object.keys(viewLabels) as QueueView[]).map((view) => ({ view, label: viewLabels[view], count: counts[view] }));
}
