import type { QuestionView } from '@osinum/contracts';
import { freshCollectivites } from './collectivites.ts';
import type { Databases } from './databases.ts';
import type { Door } from './door.ts';
import type { Template } from './drafts.ts';
import type { Person } from './person.ts';

const rounds = 4;

/** The first diagnostic of the run, answered page by page through the service: its answers are copied to the others. */
export async function answerTemplate(databases: Databases, person: Person, door: Door): Promise<Template> {
  const [collectiviteId] = await freshCollectivites(databases, person, 1) as [string];
  const token = person.token();
  const { id: diagnosticId } = await door.api.startDiagnostic({ params: { collectiviteId }, body: { instanceId: person.instanceId }, token });
  const params = { collectiviteId, diagnosticId };
  for (let round = 0; round < rounds; round += 1) {
    const { thematiques, answered, visible } = await door.api.getDiagnostic({ params, token });
    if (answered === visible) return params;
    for (const { code: thematique } of thematiques.filter(({ status }) => status !== 'done')) {
      const { questions } = await door.api.getThematique({ params: { ...params, thematique }, query: {}, token });
      const answers = questions.filter(({ answer }) => !answer).map(answerTo);
      if (answers.length > 0) await door.api.saveThematique({ params: { ...params, thematique }, body: { answers }, token });
    }
  }
  throw new Error('the template still has questions without an answer');
}

/** The first choice, which calls measures and raises alerts; « je ne sais pas » to what is not chosen from a list. */
function answerTo({ code, kind, options }: QuestionView) {
  const [first] = options;
  const chosen = first && ['single', 'multiple', 'scale'].includes(kind);
  return { questionCode: code, version: 0, ...(chosen ? { state: 'answered' as const, choices: [first.code] } : { state: 'unknown' as const }) };
}
