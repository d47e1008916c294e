import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = globSync('services/*/src/domain/**/*.ts', { cwd: root }).filter((file) => !/\.(spec|arbitrary|fixture)\.ts$/.test(file));

const allowed = [/^\.{1,2}\//, /^@osinum\/(kernel|contracts)$/, /^node:crypto$/, /^zod$/, /^luxon$/, /^@socialgouv\/jours-feries$/];

describe('the rules of the domain', () => {
  it('are there to be looked at', () => expect(files.length).toBeGreaterThan(20));

  it.each(files)('%s imports no framework, no database, no clock', (file) => {
    const text = readFileSync(`${root}${file}`, 'utf8');
    const imported = [...text.matchAll(/^(?:import|export)\s[^'"]*from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm)].map((match) => match[1] ?? match[2] ?? '');
    expect(imported.filter((name) => !allowed.some((pattern) => pattern.test(name)))).toEqual([]);
    expect(text).not.toMatch(/new Date\(\)|Date\.now\(\)|Math\.random\(\)|randomUUID\(|process\.env/);
  });
});
