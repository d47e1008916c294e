import type { MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import type { diagnosticsEvents } from '@osinum/contracts';
import type { Questionnaire } from '../../domain/questionnaire.ts';

/** A published version, with the codes other services refer to. */
export function questionnaireState(
  { version, thematiques }: Questionnaire,
  publishedAt: Date,
): MessageInitShape<typeof diagnosticsEvents.QuestionnaireStateSchema> {
  return {
    version,
    publishedAt: timestampFromDate(publishedAt),
    thematiques: thematiques.map(({ code, title, questions }) => ({ code, title, questionCodes: questions.map((question) => question.code) })),
  };
}
