import 'reflect-metadata';
import type { ServiceDefinition } from '@osinum/service-kit';
import { casework } from '../../services/casework/src/service.ts';
import { catalogue } from '../../services/catalogue/src/service.ts';
import { diagnostics } from '../../services/diagnostics/src/service.ts';
import { identity } from '../../services/identity/src/service.ts';
import { notifications } from '../../services/notifications/src/service.ts';
import { recommendations } from '../../services/recommendations/src/service.ts';
import { web } from '../../services/web/src/service.ts';

/** What is looked at here: the parts of a definition whose types do not depend on the service. */
export type AnyService = Pick<ServiceDefinition<any, any>, 'name' | 'controllers' | 'consumers' | 'openDatabase'>;

/** Every service of the platform, as its main.ts starts it. */
export const services: readonly AnyService[] = [identity, diagnostics, catalogue, recommendations, casework, notifications, web];

/** The services that own a database. */
export const withDatabase = services.filter(({ openDatabase }) => openDatabase).map(({ name }) => name);
