import { passwordsFromEnvironment, serviceUrl } from '../provision/names.ts';

/** `DATABASE_URL_OWNER`, else the owner role on the cluster of `DATABASE_URL`. */
export function ownerUrl(service: string, environment: NodeJS.ProcessEnv): string {
  if (environment['DATABASE_URL_OWNER']) return environment['DATABASE_URL_OWNER'];
  return serviceUrl(superuserUrl(environment), service, 'owner', passwordsFromEnvironment(service, environment).owner);
}

/** `DATABASE_URL`: the superuser's address of the cluster. */
export function superuserUrl(environment: NodeJS.ProcessEnv): string {
  const url = environment['DATABASE_URL'];
  if (!url) throw new Error('The environment variable DATABASE_URL is missing.');
  return url;
}
