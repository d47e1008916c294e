import type { ProfileView } from '@osinum/contracts';
import { conflict, invalid } from '@osinum/kernel';
import type { DiagnosticsDb } from '../../db/client.ts';
import { lockDiagnostic, type DiagnosticKey } from '../../db/diagnostics.ts';
import { findCorrection, keepCorrection, type StoredCorrection } from '../../db/profile-corrections.ts';
import { whyNotCorrected } from '../../domain/cnam/check-correction.ts';
import { loadDiagnostic } from '../../load/load-diagnostic.ts';
import { diagnosticNotSigned, profileNotThere } from '../../load/refusals.ts';
import { profileViewOf } from '../../views/profile-view.ts';

export interface Corrector {
  readonly personId: string;
  readonly now: Date;
}

/** Keeps what a collectivité corrects in what was deduced of it. The signed answers do not change. */
export function correctProfile(db: DiagnosticsDb, key: DiagnosticKey, given: StoredCorrection, { personId, now }: Corrector): Promise<ProfileView> {
  return db.withTenant({ collectiviteId: key.collectiviteId }, async (tx) => {
    await lockDiagnostic(tx, key);
    const { row, reading, questionnaire } = await loadDiagnostic(tx, key, now);
    if (row.status !== 'completed') throw diagnosticNotSigned();
    const rules = questionnaire.source.cnam;
    if (rules === undefined) throw profileNotThere();
    const why = whyNotCorrected(rules, reading, given);
    if (why !== undefined) throw invalid('profile-correction-invalid', why);
    refuseStale(given, await findCorrection(tx, key));
    const author = { correctedAt: now, correctedBy: personId };
    const kept = { ...given, version: given.version + 1, author };
    await keepCorrection(tx, key, kept, author);
    return profileViewOf(rules, reading, kept);
  });
}

function refuseStale(given: StoredCorrection, current: StoredCorrection): void {
  if (given.version === current.version) return;
  throw conflict('profile-changed', 'Quelqu’un a corrigé ce profil entre-temps. Regardez-le avant de recommencer.', { current });
}
