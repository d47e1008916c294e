import type { AssistanceView } from '@osinum/contracts';
import { newId } from '@osinum/kernel';
import { upsertAssignment } from '../db/assignments.ts';
import type { Lab, Tenant } from '../db/lab.fixture.ts';
import { agreeToAssistance } from './agree-to-assistance/agree-to-assistance.ts';
import { endAssistance } from './end-assistance/end-assistance.ts';
import { getAssistedThematique, saveAssistedThematique } from './fill-with-collectivite/fill-with-collectivite.ts';
import { chosen } from './diagnostic-life.fixture.ts';
import type { AdvisorAtWork } from './under-agreement/under-agreement.ts';

export const theme = 'hebergement';
export const questionCode = 'hebergement.fichiers';

/** An advisor and a collectivité who fill a diagnostic together: what pages do, without the pages. */
export function together({ db }: Lab, { collectiviteId, instanceId, personId: memberId }: Tenant, advisorId = newId()) {
  const advisor = (now: Date): AdvisorAtWork => ({ collectiviteId, instanceId, personId: advisorId, relation: 'adherent', now });
  const caseId = newId();
  let version = 0;
  return {
    advisorId,
    advisor,
    follow: (ended = false) =>
      db.withTenant({ instanceId, collectiviteId }, (tx) =>
        upsertAssignment(tx, { instanceId, collectiviteId, caseId, personId: advisorId, ended, version: (version += 1) }),
      ),
    agree: (now: Date, mode: AssistanceView['mode'] = 'phone') =>
      agreeToAssistance(db, { collectiviteId, instanceId, advisorId, mode, personId: memberId, now }),
    stop: (now: Date) => endAssistance(db, { collectiviteId, personId: memberId, now }),
    read: (diagnosticId: string, now: Date, change: Partial<AdvisorAtWork> = {}) =>
      getAssistedThematique(db, { ...advisor(now), diagnosticId, thematique: theme, ...change }),
    type: (diagnosticId: string, choice: string, answerVersion: number, now: Date, change: Partial<AdvisorAtWork> = {}) =>
      saveAssistedThematique(db, { ...advisor(now), diagnosticId, thematique: theme, ...change }, [
        { ...chosen(choice), questionCode, version: answerVersion },
      ]),
  };
}
