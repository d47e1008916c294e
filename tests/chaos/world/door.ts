import { createApiClient, diagnosticsApi, fillPath } from '@osinum/contracts';
import type { Answer } from '../rules/ledger-facts.ts';
import type { Databases } from './databases.ts';
import { copyAnswers, type Draft, type Template } from './drafts.ts';
import type { Person } from './person.ts';

const deadlineMs = 10_000;

/** The door of the diagnostics service, as the pages use it. */
export function openDoor(baseUrl: string, person: Person) {
  const api = createApiClient(diagnosticsApi, { baseUrl, deadlineMs });
  const url = ({ collectiviteId, diagnosticId }: Draft) => `${baseUrl}${fillPath(diagnosticsApi.completeDiagnostic.path, { collectiviteId, diagnosticId })}`;

  /** Signs a draft. Only an answer that came says something for sure; a connection that nobody took was not a request. */
  async function complete(draft: Draft): Promise<Answer> {
    try {
      const response = await fetch(url(draft), {
        method: 'POST', signal: AbortSignal.timeout(deadlineMs), body: JSON.stringify({ visibility: 'scores-and-alerts' }),
        headers: { authorization: `Bearer ${person.token()}`, 'content-type': 'application/json' },
      });
      await response.arrayBuffer();
      if (response.ok) return 'acknowledged';
      return response.status < 500 ? 'refused' : 'in-doubt';
    } catch (error) {
      return wasNeverTaken(error) ? 'refused' : 'in-doubt';
    }
  }

  /** Opens a draft by the door too, just before it is signed; its answers are copied from the template. */
  async function start(collectiviteId: string, template: Template, databases: Databases): Promise<Draft> {
    const { id } = await api.startDiagnostic({ params: { collectiviteId }, body: { instanceId: person.instanceId }, token: person.token() });
    const draft = { collectiviteId, diagnosticId: id };
    await copyAnswers(databases, template, [draft]);
    return draft;
  }

  return { api, complete, start };
}

export type Door = ReturnType<typeof openDoor>;

function wasNeverTaken(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  const causes = cause instanceof AggregateError ? cause.errors : [cause];
  return causes.some((one) => one instanceof Error && 'code' in one && one.code === 'ECONNREFUSED');
}
