import { describe, expect, it } from '@jest/globals';
import type { Fact } from '../domain/fact.ts';
import { factLines } from '../domain/present-facts.ts';
import { principlesOf } from '../domain/principles.ts';
import type { Tool } from '../domain/tool.ts';
import { needs } from './needs.ts';
import { tools } from './tools.ts';

const needCodes = new Set(needs.map((need) => need.code));
const isoDay = /^\d{4}-\d{2}-\d{2}$/;
/** Copies of other publishers' pages: the original has to be read before it is quoted. */
const copies = /ww-w\.pages\.dev|s\.gtool\.pro|zovilibnews/;

function factsOf(tool: Tool): Fact<unknown>[] {
  return [tool.kind, ...Object.values(tool.facts), ...tool.limits];
}

function textsOf(tool: Tool): string[] {
  const values = factsOf(tool).flatMap(({ value }) => value).filter((value) => typeof value === 'string');
  return [tool.summary, tool.description, ...values.filter((value) => !value.startsWith('https://'))];
}

describe('the needs', () => {
  it('have one code each', () => {
    expect(needCodes.size).toBe(needs.length);
  });
});

describe('the tools', () => {
  it('are thirty at least', () => {
    expect(tools.length).toBeGreaterThanOrEqual(30);
  });

  it('have one slug each', () => {
    expect(new Set(tools.map((tool) => tool.slug)).size).toBe(tools.length);
  });

  describe.each(tools.map((tool) => ({ slug: tool.slug, tool })))('$slug', ({ tool }) => {
    it('meets needs of the closed list', () => {
      expect(tool.needs.length).toBeGreaterThan(0);
      expect(tool.needs.filter((need) => !needCodes.has(need))).toEqual([]);
    });

    it('gives a dated source for each fact', () => {
      for (const { sources } of factsOf(tool)) {
        expect(sources.length).toBeGreaterThan(0);
        for (const source of sources) {
          expect(source.readOn).toMatch(isoDay);
          expect(source.ref).not.toMatch(copies);
          if (source.kind === 'page') expect(source.ref).toMatch(/^https?:\/\/[!-&(-~]+$/);
        }
      }
    });

    it('is typeset as French', () => {
      expect(textsOf(tool).filter((text) => /['"]| [?!;:»]|« |\d \d{3}\b/.test(text))).toEqual([]);
    });

    it('says in words where each principle comes from', () => {
      expect(Object.values(principlesOf(tool)).filter((reading) => reading.because.trim() === '')).toEqual([]);
    });

    it('has lines that hold a value and its source, or neither', () => {
      expect(factLines(tool.facts).filter((line) => (line.value === undefined) !== (line.source === undefined))).toEqual([]);
    });
  });
});
