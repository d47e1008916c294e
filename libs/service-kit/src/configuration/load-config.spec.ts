import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ConfigurationError, loadConfig } from './load-config.ts';

const own = z.object({ SMTP_URL: z.url() });
const complete = { SERVICE_PORT: '4102', KEYCLOAK_URL: 'http://localhost:4114', SMTP_URL: 'smtp://127.0.0.1:4117' };

describe('loadConfig', () => {
  it('reads common and own variables, with their types and defaults', () => {
    expect(loadConfig('notifications', own, complete)).toMatchObject({
      SERVICE_PORT: 4102,
      KEYCLOAK_REALM: 'osinum',
      SMTP_URL: 'smtp://127.0.0.1:4117',
      NODE_ENV: 'production',
    });
  });

  it('names every missing or wrong variable at once', () => {
    const load = () => loadConfig('notifications', own, { ...complete, SERVICE_PORT: 'high', SMTP_URL: '' });
    expect(load).toThrow(ConfigurationError);
    expect(load).toThrow(/SERVICE_PORT:[^]*SMTP_URL:/);
  });
});
