import { randomBytes } from 'node:crypto';
import type { diagnosticsApi, ResponseOf } from '@osinum/contracts';
import { conflict, NBSP } from '@osinum/kernel';
import type { DiagnosticsDb } from '../../db/client.ts';
import { lockDiagnostic, type DiagnosticKey } from '../../db/diagnostics.ts';
import { openDoubleReading as open, replaceSlips } from '../../db/double-readings.ts';
import { BYTES_A_CODE, slipCode } from '../../domain/double-reading/slip-code.ts';
import { readingUntil } from '../../domain/double-reading/standing.ts';
import { loadDiagnostic } from '../../load/load-diagnostic.ts';
import { diagnosticSigned } from '../../load/refusals.ts';
import { doubleReadingOf } from '../../load/double-reading-of.ts';
import { hashOfSlip } from '../use-slip/hash-of-slip.ts';

export interface Opening {
  readonly slips: number;
  readonly personId: string;
  readonly now: Date;
}

type Opened = ResponseOf<typeof diagnosticsApi.openDoubleReading>;

/** Prints slips: their codes are told here, and kept nowhere. Those printed before and not used are gone. */
export function openDoubleReading(db: DiagnosticsDb, key: DiagnosticKey, { slips, personId, now }: Opening): Promise<Opened> {
  return db.withTenant({ collectiviteId: key.collectiviteId }, async (tx) => {
    await lockDiagnostic(tx, key);
    const loaded = await loadDiagnostic(tx, key, now);
    if (loaded.row.status !== 'draft') throw diagnosticSigned();
    const { mayPrint } = await doubleReadingOf(tx, loaded, now);
    if (mayPrint === 0) throw readingOver();
    if (slips > mayPrint) throw tooManySlips(mayPrint);
    const codes = Array.from({ length: slips }, () => slipCode(randomBytes(BYTES_A_CODE)));
    await open(tx, key, { openedAt: now, openedBy: personId, until: readingUntil(now) });
    await replaceSlips(tx, key, codes.map(hashOfSlip));
    return { reading: await doubleReadingOf(tx, loaded, now), codes };
  });
}

const readingOver = () =>
  conflict('double-reading-over', `La lecture des élus est terminée${NBSP}: ses réponses ont été montrées, ou tous les élus ont répondu.`);

const tooManySlips = (mayPrint: number) =>
  conflict('too-many-slips', `Un feuillet par élu, pas davantage${NBSP}: vous pouvez en imprimer ${mayPrint}${NBSP}au plus.`, { mayPrint });
