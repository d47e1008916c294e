import type { Contributions, diagnosticsApi, ResponseOf } from '@osinum/contracts';
import type { DiagnosticsDb } from '../../db/client.ts';
import { loadDiagnostic } from '../../load/load-diagnostic.ts';
import { loadShownPrevious } from '../../load/load-signed.ts';
import { assistanceViewOf } from '../../views/assistance-view.ts';
import { diagnosticViewOf } from '../../views/diagnostic-view.ts';
import { thematiquePageOf } from '../../views/thematique-view.ts';
import { contributionsIn } from '../get-contributions/get-contributions.ts';
import type { AnswerGiven } from '../save-answer/keep-one.ts';
import { saveThematique, type SavedThematique } from '../save-thematique/save-thematique.ts';
import { requireAgreement, underAgreement, type AdvisorAtWork, type AdvisorsAttempt } from '../under-agreement/under-agreement.ts';

type AssistedDiagnostic = ResponseOf<typeof diagnosticsApi.getAssistedDiagnostic>;
type AssistedThematique = ResponseOf<typeof diagnosticsApi.getAssistedThematique>;
type OnDiagnostic = AdvisorAtWork & { readonly diagnosticId: string };
type OnThematique = OnDiagnostic & { readonly thematique: string };

const about = (asked: OnDiagnostic, subject: string): AdvisorsAttempt => ({ ...asked, subject });

/** Where the diagnostic stands, for the advisor the collectivité agreed with. */
export function getAssistedDiagnostic(db: DiagnosticsDb, asked: OnDiagnostic): Promise<AssistedDiagnostic> {
  return underAgreement(db, about(asked, 'progress'), async (tx, agreement) => ({
    diagnostic: diagnosticViewOf(await loadDiagnostic(tx, keyOf(asked), asked.now)),
    assistance: assistanceViewOf(agreement, asked.now),
  }));
}

/** The questions and answers of a theme, for that advisor. */
export function getAssistedThematique(db: DiagnosticsDb, asked: OnThematique): Promise<AssistedThematique> {
  return underAgreement(db, about(asked, asked.thematique), async (tx, agreement) => {
    const loaded = await loadDiagnostic(tx, keyOf(asked), asked.now);
    const previous = await loadShownPrevious(tx, loaded.row);
    return { ...thematiquePageOf(loaded, previous?.reading, asked.thematique), assistance: assistanceViewOf(agreement, asked.now) };
  });
}

/** Who answered what, for that advisor. */
export function getAssistedContributions(db: DiagnosticsDb, asked: OnDiagnostic): Promise<Contributions> {
  return underAgreement(db, about(asked, 'contributions'), (tx) => contributionsIn(tx, asked, asked.now));
}

/** Saves the answers of a page for the collectivité. An agreement that ends meanwhile stops it there, and is said. */
export async function saveAssistedThematique(db: DiagnosticsDb, asked: OnThematique, given: readonly AnswerGiven[]): Promise<SavedThematique> {
  const allowed = () => requireAgreement(db, about(asked, asked.thematique));
  await allowed();
  try {
    return await saveThematique(db, asked, given, { personId: asked.personId, now: asked.now, assistingFrom: asked.instanceId });
  } catch (error) {
    await allowed();
    throw error;
  }
}

const keyOf = ({ collectiviteId, diagnosticId }: OnDiagnostic) => ({ collectiviteId, diagnosticId });
