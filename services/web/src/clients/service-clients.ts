import {
  caseworkApi,
  catalogueApi,
  createApiClient,
  diagnosticsApi,
  identityApi,
  notificationsApi,
  recommendationsApi,
} from '@osinum/contracts';

export const CLIENTS = Symbol('clients');

interface Addresses {
  IDENTITY_URL: string;
  DIAGNOSTICS_URL: string;
  CATALOGUE_URL: string;
  RECOMMENDATIONS_URL: string;
  CASEWORK_URL: string;
  NOTIFICATIONS_URL: string;
}

/** One typed client per service. */
export function serviceClients(addresses: Addresses) {
  return {
    identity: createApiClient(identityApi, { baseUrl: addresses.IDENTITY_URL }),
    diagnostics: createApiClient(diagnosticsApi, { baseUrl: addresses.DIAGNOSTICS_URL }),
    catalogue: createApiClient(catalogueApi, { baseUrl: addresses.CATALOGUE_URL }),
    recommendations: createApiClient(recommendationsApi, { baseUrl: addresses.RECOMMENDATIONS_URL }),
    casework: createApiClient(caseworkApi, { baseUrl: addresses.CASEWORK_URL }),
    notifications: createApiClient(notificationsApi, { baseUrl: addresses.NOTIFICATIONS_URL }),
  };
}

export type ServiceClients = ReturnType<typeof serviceClients>;
