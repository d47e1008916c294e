import { describe, expect, it } from '@jest/globals';
import { productionDependencies } from '../../deploy/reference/dependencies-page.ts';

/** Licences that may be combined with the EUPL 1.2 in what we give out; fonts and data keep their own beside it. */
const accepted = new Set([
  'MIT', 'MIT-0', '0BSD', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Unlicense', 'CC0-1.0', 'Python-2.0', 'OFL-1.1', 'EPL-2.0', 'CC-BY-4.0',
]);

const partsOf = (expression: string) => expression.replace(/\(https?:[^)]*\)/, '').replace(/[()]/g, '').trim().split(/\s+(?:AND|OR|and|or)\s+/);

const dependencies = productionDependencies();

describe('what runs in production', () => {
  it('is a list that holds the project’s own choices', () => {
    expect(dependencies.length).toBeGreaterThan(150);
    expect(dependencies.filter(({ direct }) => direct).map(({ name }) => name)).toEqual(expect.arrayContaining(['@nestjs/core', 'kafkajs', 'pg', 'bullmq', 'handlebars', 'keycloak-connect']));
  });

  it('is under licences that go with the EUPL', () => {
    const refused = dependencies.filter(({ licence }) => !partsOf(licence).every((part) => accepted.has(part)));
    expect(refused.map(({ name, version, licence }) => `${name} ${version}: ${licence}`)).toEqual([]);
  });

  it('is pinned: no range, no address, no branch', () => {
    expect(dependencies.filter(({ version }) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)).map(({ name, version }) => `${name} ${version}`)).toEqual([]);
  });
});
