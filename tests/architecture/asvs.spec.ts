import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const text = readFileSync(new URL('docs/security/asvs.md', root), 'utf8');

/** How many requirements of levels 1 and 2 each chapter of ASVS 5.0.0 has; chapter 17 is WebRTC. */
const requirements: Record<string, number> = {
  1: 27, 2: 11, 3: 19, 4: 10, 5: 9, 6: 35, 7: 18, 8: 7, 9: 7, 10: 29, 11: 14, 12: 9, 13: 13, 14: 9, 15: 13, 16: 16,
};

const rows = [...text.matchAll(/^\| (\d+)\.(\d+)\.(\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(([, chapter, section, number, asks, state, proof]) => ({
  id: `${chapter}.${section}.${number}`, chapter: chapter!, asks: asks!.trim(), state: state!.trim(), proof: proof!.trim(),
}));
const counted = [...text.matchAll(/^\| ([a-z/]+) \| [^|]+ \| (\d+) \|$/gm)].map(([, state, count]) => [state!, Number(count)] as const);
const pathsOf = (proof: string) => [...proof.matchAll(/`([\w@.-]+(?:\/[\w@.-]+)+|\w+\.md)`/g)].map(([, path]) => path!);

describe('the table of ASVS', () => {
  it('has every requirement of levels 1 and 2 once', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(Object.fromEntries(Object.keys(requirements).map((chapter) => [chapter, rows.filter((row) => row.chapter === chapter).length]))).toEqual(requirements);
  });

  it('counts its states', () => {
    expect(counted.map(([state]) => state)).toEqual(['held', 'partly', 'open', 'delegated', 'operator', 'n/a']);
    expect(counted.map(([state]) => [state, rows.filter((row) => row.state === state).length])).toEqual(counted.map(([state, count]) => [state, count]));
    expect(rows.length).toBe(counted.reduce((sum, [, count]) => sum + count, 0));
  });

  it('names proofs that exist', () => {
    const missing = rows.flatMap(({ id, proof }) => pathsOf(proof).filter((path) => !existsSync(new URL(path, root))).map((path) => `${id}: ${path}`));
    expect(missing).toEqual([]);
  });

  it('says what is missing where it is not held', () => {
    expect(rows.filter(({ state, proof }) => ['partly', 'open', 'delegated', 'operator'].includes(state) && proof === '').map(({ id }) => id)).toEqual([]);
  });
});
