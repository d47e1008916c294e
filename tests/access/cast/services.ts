import { caseworkApi, createApiClient, diagnosticsApi, identityApi, recommendationsApi } from '@osinum/contracts';

const DEADLINE_MS = 15_000;
const at = (variable: string) => ({ baseUrl: process.env[variable]!, deadlineMs: DEADLINE_MS });

/** The services as the pages call them: what the cast does before anything is attempted. */
export const services = {
  identity: createApiClient(identityApi, at('IDENTITY_URL')),
  diagnostics: createApiClient(diagnosticsApi, at('DIAGNOSTICS_URL')),
  recommendations: createApiClient(recommendationsApi, at('RECOMMENDATIONS_URL')),
  casework: createApiClient(caseworkApi, at('CASEWORK_URL')),
};
