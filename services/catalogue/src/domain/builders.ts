import { fact, repository } from './fact.ts';
import type { Tool } from './tool.ts';

export const someSource = repository('owner/name:README.md', '2026-08-21');

/** A tool for specs; only what the test is about needs saying. */
export function aTool(slug: string, given: Partial<Tool> = {}): Tool {
  return {
    slug,
    name: slug,
    summary: '',
    description: '',
    needs: [],
    kind: fact('free-software', someSource),
    facts: {},
    limits: [],
    ...given,
  };
}
