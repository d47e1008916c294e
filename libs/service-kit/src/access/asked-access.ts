import { createApiClient, identityApi } from '@osinum/contracts';
import type { ServiceContext } from '../boot/service-definition.ts';
import { noAccessFacts, type AccessFacts } from './access-facts.ts';
import { rightsUnknown } from './projected-access.ts';

/** For a service that projects no right: the few staff who operate it are asked about each time. A failure denies. */
export function askedAccess({ config, credentials, logger }: Pick<ServiceContext, 'config' | 'credentials' | 'logger'>): AccessFacts {
  const identity = createApiClient(identityApi, { baseUrl: config.IDENTITY_URL ?? '', deadlineMs: config.IDENTITY_DEADLINE_MS });
  return {
    ...noAccessFacts,
    async staffOf(personId) {
      try {
        return (await identity.staffFact({ params: { personId }, token: await credentials.token() })).staff;
      } catch (error) {
        logger.warn({ err: error }, 'identity did not say who this is: access denied');
        throw rightsUnknown();
      }
    },
  };
}
