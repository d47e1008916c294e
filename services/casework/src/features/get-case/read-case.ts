import type { CaseDetail } from '@osinum/contracts';
import { listStatusSteps, type CaseRow } from '../../db/cases.ts';
import type { Tx } from '../../db/client.ts';
import { findCollectivite, isAdherent } from '../../db/collectivites.ts';
import { listTasks } from '../../db/tasks.ts';
import { listEntries } from '../../db/timeline.ts';
import { caseDetailView } from '../../views/case-detail.ts';
import type { Reader } from '../reader.ts';

/** The page of a case as it stands now, for this reader. */
export async function readCase(tx: Tx, row: CaseRow, reader: Reader): Promise<CaseDetail> {
  return caseDetailView({
    row,
    collectivite: await findCollectivite(tx, row.collectiviteId),
    adherent: await isAdherent(tx, row.instanceId, row.collectiviteId),
    tasks: await listTasks(tx, row),
    timeline: await listEntries(tx, row, false),
    steps: await listStatusSteps(tx, row),
    reader,
    today: reader.today,
  });
}
