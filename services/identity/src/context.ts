import type { ServiceContext } from '@osinum/service-kit';
import type { IdentityConfig } from './config.ts';
import type { IdentityDb } from './db/client.ts';

/** What the features of this service share. */
export type IdentityContext = ServiceContext<IdentityConfig, IdentityDb>;
