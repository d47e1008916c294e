import { passwordsFromEnvironment, type ServicePasswords } from '../provision/names.ts';

/**
 * The passwords of the environment, since roles belong to the whole cluster and services may be running on it;
 * a service unknown to the environment gets its own.
 */
export function passwordsForTests(service: string): ServicePasswords {
  const known = Object.keys(process.env).some((name) => name.startsWith(`PASSWORD_${service.toUpperCase()}_`));
  if (known) return passwordsFromEnvironment(service, process.env);
  return { owner: `${service}-owner`, app: `${service}-app`, system: `${service}-system` };
}
