import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { playMainJob } from './main-job.ts';
import { problemsOf } from './steps/checked-page.ts';
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
      look: async (page, name) => void problems.push(...(await problemsOf(page, name))),
      expect: (condition, what) => {
        if (!condition) throw new Error(`${what} : non`);
      },
    });
    expect(problems).toEqual([]);
    expect(told.length).toBeGreaterThan(12);
  }, 300_000);
});
