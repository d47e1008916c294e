import { DomainError, follow, measure } from '@osinum/kernel';

/** A call to Keycloak as a span of the trace under way, and as a figure: `unreachable` when it ends as `unavailable`. */
export async function keycloakCall<T>(route: 'token' | 'refresh' | 'code', call: () => Promise<T>): Promise<T> {
  const start = performance.now();
  let outcome = 'ok';
  try {
    return await follow({ name: `Keycloak ${route}`, kind: 'client', onlyWithin: true }, call);
  } catch (error) {
    outcome = error instanceof DomainError && error.kind === 'unavailable' ? 'unreachable' : 'refused';
    throw error;
  } finally {
    measure('osinum_call_duration_seconds', { target: 'keycloak', route, outcome }, (performance.now() - start) / 1000);
  }
}
