import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, htmlProblems } from '@osinum/testing/browser';
import { playMainJob } from './main-job.ts';
import { openStage, type Stage } from './steps/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage?.close());

describe('The main job, without JavaScript', () => {
  it('goes from the first sign-in to the second diagnosis, each page valid and accessible', async () => {
    const told: string[] = [];
    const problems: string[] = [];
    await playMainJob(stage, {
      tell: (sentence) => void told.push(sentence),
      look: async (page, name) => {
        for (const problem of await accessibilityProblems(page)) problems.push(`${name}: axe: ${problem}`);
        for (const problem of await htmlProblems(await page.content())) problems.push(`${name}: html: ${problem}`);
      },
      expect: (condition, what) => {
        if (!condition) throw new Error(`${what} : non`);
      },
    });
    expect(problems).toEqual([]);
    expect(told.length).toBeGreaterThan(12);
  }, 300_000);
});
