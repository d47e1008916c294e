import { describe, expect, it } from '@jest/globals';
import { asked, compose, composeText, container, declared, example, exampleText, launcher, operatorValues, withBase } from './compose.ts';

describe('the variables', () => {
  it('that compose.yaml asks for are those of the example', () => {
    expect([...new Set(asked.filter(({ required }) => required).map(({ name }) => name))].filter((name) => !(name in example))).toEqual([]);
    expect(Object.keys(example).filter((name) => !asked.some((one) => one.name === name))).toEqual([]);
  });

  it('that have a default are mentioned in the example', () => {
    expect([...new Set(asked.map(({ name }) => name))].filter((name) => !exampleText.includes(`${name}=`))).toEqual([]);
  });
});

describe('secrets', () => {
  const holders = (value: string) => Object.keys(compose.services).filter((name) => JSON.stringify(container(name)).includes(value));

  it('of the cluster reach the jobs that prepare databases, and no service', () => {
    expect(holders(operatorValues['POSTGRES_PASSWORD']!).sort()).toEqual(['keycloak-database', 'postgres', ...withBase.map((name) => `prepare-${name}`)].sort());
  });

  it.each(withBase)('of the roles of %s reach nobody else', (name) => {
    for (const role of ['OWNER', 'APP', 'SYSTEM']) {
      const others = holders(operatorValues[`PASSWORD_${name.toUpperCase()}_${role}`]!).filter((one) => !one.endsWith(name));
      expect(others).toEqual([]);
    }
  });

  it('of the clients reach the realm and their own service', () => {
    for (const { name } of declared) expect(holders(operatorValues[`KEYCLOAK_CLIENT_SECRET_SVC_${name.toUpperCase()}`]!)).toEqual(['realm', name]);
    expect(holders(operatorValues['KEYCLOAK_CLIENT_SECRET_OSINUM_WEB']!)).toEqual(['realm', 'web']);
  });

  it('stand in no file: each is required, and made by the command', async () => {
    const { freshEnvironment } = await launcher('compose-env.mjs');
    const made: string = freshEnvironment(exampleText);
    expect(made).not.toContain('=<secret>');
    expect(new Set(made.match(/[0-9a-f]{48}/g)).size).toBe(Object.values(example).filter((value) => value === '<secret>').length);
    expect(composeText).not.toMatch(/(PASSWORD|SECRET)[A-Z_]*:-/);
  });
});

describe('what is open', () => {
  it('is the pages and the sign-in, to the machine’s own proxy', () => {
    const ports = Object.entries(compose.services).flatMap(([name, { ports: list = [] }]) => list.map((port) => `${name} ${port}`));
    expect(ports).toEqual(['keycloak 127.0.0.1:8080:8080', 'web 127.0.0.1:8000:8080']);
  });

  it('is not the data: databases, queues and events are on a network without a way out', () => {
    expect(compose.networks['data']).toEqual({ internal: true });
    for (const name of ['postgres', 'redis', 'kafka']) expect(container(name).networks).toEqual(['data']);
  });
});
