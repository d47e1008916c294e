import { describe, expect, it } from '@jest/globals';
import { serviceEnvironment, services, shellExports, stackEnvironment } from './environment.mjs';

const byRole = { owner: 'o', app: 'a/b', system: 's' };
const secrets = {
  postgres: { superuser: 'super-secret', backup: 'b', keycloak: 'k' },
  roles: Object.fromEntries(services.map((service) => [service, byRole])),
  keycloakAdmin: 'admin-secret',
  clients: Object.fromEntries(['osinum-web', 'proconnect', ...services.map((service) => `svc-${service}`)].map((client) => [client, `${client}-secret`])),
  session: 'session',
};
const stackWith = (outside = {}) => stackEnvironment({ base: 4100, data: '/data', secrets, outside });

describe('the environment of the stack', () => {
  it('gives each component its place after the base port', () => {
    expect(stackWith()).toMatchObject({
      WEB_URL: 'http://127.0.0.1:4100', NOTIFICATIONS_URL: 'http://127.0.0.1:4106', KAFKA_BROKERS: '127.0.0.1:4112', KEYCLOAK_URL: 'http://localhost:4114',
      PROCONNECT_ISSUER: 'http://localhost:4116/api/v2', SMTP_URL: 'smtp://127.0.0.1:4117', DEV_DESK_URL: 'http://localhost:4118',
    });
  });

  it('takes a component from outside when its address is given', () => {
    const stack = stackWith({ DATABASE_URL: 'postgresql://root:x@db.example:5433/postgres?sslmode=require' });
    expect(serviceEnvironment('identity', stack, secrets, 4100).DATABASE_URL_APP)
      .toBe('postgresql://identity_app:a%2Fb@db.example:5433/osinum_identity?sslmode=require');
  });

  it.each(services)('gives %s no secret of administration, of an owner role or of another service', (service) => {
    const text = JSON.stringify(serviceEnvironment(service, stackWith(), secrets, 4100));
    const others = services.filter((other) => other !== service).map((other) => `svc-${other}-secret`);
    for (const secret of ['super-secret', 'admin-secret', '_owner', ...others]) expect(text).not.toContain(secret);
  });

  it('gives the limits of requests, when told, to the pages alone', () => {
    const stack = stackWith({ PAGES_PER_MINUTE: '9', FORMS_PER_MINUTE: '' });
    const limitsOf = (service) => Object.entries(serviceEnvironment(service, stack, secrets, 4100)).filter(([name]) => name.endsWith('_PER_MINUTE'));
    expect(services.map((service) => [service, limitsOf(service)]).filter(([, limits]) => limits.length > 0)).toEqual([['web', [['PAGES_PER_MINUTE', '9']]]]);
  });

  it('is quoted for a shell', () => {
    expect(shellExports({ A: "l'eau" })).toBe("export A='l'\\''eau'\n");
  });
});
