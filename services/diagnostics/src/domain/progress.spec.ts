import { describe, expect, it } from '@jest/globals';
import type { Answers } from './answer.ts';
import { progressOf } from './progress.ts';
import { chosen, notConcerned, readSample, unknown, village } from './sample.fixture.ts';

const figures = { state: 'answered', facts: { elus: 11 } } as const;
const all: Answers = {
  'a.figures': figures,
  'a.copie': chosen('aucune'),
  'b.elus': unknown,
  'b.canaux': notConcerned,
  'b.constats': chosen('https'),
  'b.fait': chosen('un'),
};

describe('progress', () => {
  it('is complete when every visible question is answered, silences included', () => {
    expect(progressOf(readSample(all, village))).toMatchObject({ visible: 6, answered: 6, complete: true });
    expect(progressOf(readSample(all, village)).resumeAt).toBeUndefined();
  });

  it('opens again when an answer shows another question', () => {
    const progress = progressOf(readSample({ ...all, 'a.copie': chosen('jour') }, village));
    expect(progress).toMatchObject({ complete: false, resumeAt: { thematique: 'a', question: 'a.test' } });
  });

  it.each<[string, string[], string]>([
    ['the first question at the start', [], 'a.figures'],
    ['the next one after the last answered', ['b.elus'], 'b.canaux'],
    ['the next one after a page with a hole, whatever order it was read in', ['b.canaux', 'a.figures'], 'b.constats'],
    ['what was left before, when the end is reached', ['b.fait'], 'a.figures'],
  ])('takes up at %s', (_, last, expected) => {
    const answers: Answers = last.includes('b.fait') ? { ...all, 'a.figures': { state: 'answered' } } : {};
    expect(progressOf(readSample(answers, village), last).resumeAt?.question).toBe(expected);
  });

  it('says where each theme is', () => {
    const statuses = progressOf(readSample({ 'a.copie': chosen('aucune') }, village)).thematiques;
    expect(statuses.map(({ status, answered, visible }) => [status, answered, visible])).toEqual([
      ['started', 1, 2],
      ['todo', 0, 4],
    ]);
  });
});
