import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aColleagueOf, anAgentOfACommune, anAgentOfAnAdherent } from './commune.ts';

const { proconnect } = createRequire(import.meta.url)('../../../deploy/local/demo-people.json') as { proconnect: { siren?: string }[] };
const before = process.env['OSINUM_DATA'];
const folder = mkdtempSync(join(tmpdir(), 'communes-'));

beforeAll(() => {
  process.env['OSINUM_DATA'] = folder;
});
afterAll(() => {
  if (before === undefined) delete process.env['OSINUM_DATA'];
  else process.env['OSINUM_DATA'] = before;
  rmSync(folder, { recursive: true });
});

/** Draws until there is nobody left, and says the sentence that ended it. */
function drawThemAll(size: { departement: string; from: number; to: number }) {
  const sirens: string[] = [];
  for (;;) {
    try {
      sirens.push(anAgentOfACommune(size).siret.slice(0, 9));
    } catch (error) {
      return { sirens, end: (error as Error).message };
    }
  }
}

describe('The commune a journey draws', () => {
  it('is drawn once, is none that somebody of the demonstration comes from, and the end is said', () => {
    const { sirens, end } = drawThemAll({ departement: '60', from: 300, to: 1000 });
    expect(new Set(sirens).size).toBe(sirens.length);
    const spokenFor = [...proconnect.map(({ siren }) => siren), anAgentOfAnAdherent().siret.slice(0, 9)];
    expect(sirens.filter((siren) => spokenFor.includes(siren))).toEqual([]);
    expect(end).toMatch(/ont servi : npm start -- --reset/);
  });

  it('has agents of the same SIRET and of different addresses', () => {
    const one = anAgentOfACommune({ departement: '80' });
    const other = aColleagueOf(one);
    expect(other.siret).toBe(one.siret);
    expect(other.email).not.toBe(one.email);
  });
});
