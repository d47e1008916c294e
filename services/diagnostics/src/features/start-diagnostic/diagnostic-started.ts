import type { MessageInitShape } from '@bufbuild/protobuf';
import type { diagnosticsEvents } from '@osinum/contracts';

export interface StartedDiagnostic {
  readonly id: string;
  readonly collectiviteId: string;
  readonly questionnaireVersion: string;
  readonly previousId: string | undefined;
}

/** What is told when a diagnostic begins. */
export function diagnosticStarted({
  id,
  collectiviteId,
  questionnaireVersion,
  previousId,
}: StartedDiagnostic): MessageInitShape<typeof diagnosticsEvents.DiagnosticStartedSchema> {
  return { diagnosticId: id, collectiviteId, questionnaireVersion, ...(previousId && { previousDiagnosticId: previousId }) };
}
