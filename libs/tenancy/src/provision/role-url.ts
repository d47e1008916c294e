import { passwordsFromEnvironment, serviceUrl, type ServiceRole } from './names.ts';

/** `DATABASE_URL_OWNER`, `…_APP` or `…_SYSTEM`; else that role on the cluster of `DATABASE_URL`. */
export function roleUrl(service: string, role: ServiceRole, environment: NodeJS.ProcessEnv): string {
  const given = environment[`DATABASE_URL_${role.toUpperCase()}`];
  if (given) return given;
  return serviceUrl(superuserUrl(environment), service, role, passwordsFromEnvironment(service, environment)[role]);
}

/** `DATABASE_URL`: the superuser's address of the cluster. */
export function superuserUrl(environment: NodeJS.ProcessEnv): string {
  const url = environment['DATABASE_URL'];
  if (!url) throw new Error('The environment variable DATABASE_URL is missing.');
  return url;
}
