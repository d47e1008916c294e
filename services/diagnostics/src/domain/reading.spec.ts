import { describe, expect, it } from '@jest/globals';
import { chosen, readSample, village } from './sample.fixture.ts';
import { visibleQuestions } from './reading.ts';

const visible = (...args: Parameters<typeof readSample>) => visibleQuestions(readSample(...args)).map(({ question }) => question.code);

describe('reading answers', () => {
  it('asks each collectivité what concerns it', () => {
    expect(visible({})).toContain('a.lieu');
    expect(visible({}, village)).not.toContain('a.lieu');
  });

  it('hides a question by an answer, and shows it again with its stored answer', () => {
    const answers = { 'a.copie': chosen('aucune'), 'a.test': chosen('jamais') };
    expect(visible(answers)).not.toContain('a.test');
    expect(readSample(answers).byCode.get('a.test')).toMatchObject({ state: 'hidden', offered: [] });
    expect(readSample(answers).byCode.get('a.test')?.answer).toBeUndefined();
    const again = readSample({ ...answers, 'a.copie': chosen('jour') });
    expect(again.byCode.get('a.test')).toMatchObject({ state: 'answered', answer: chosen('jamais'), index: 0 });
  });

  it('takes an answer that is no longer offered as not given', () => {
    const answers = { 'a.lieu': chosen('epci') };
    expect(readSample(answers).byCode.get('a.lieu')?.state).toBe('answered');
    expect(readSample(answers, { kind: 'epci' }).byCode.get('a.lieu')?.state).toBe('unanswered');
  });

  it('corrects the facts of the directory by those that were given', () => {
    const answers = { 'a.figures': { state: 'answered', facts: { elus: 4 } } as const, 'b.elus': { state: 'answered', number: 4 } as const };
    expect(readSample(answers).byCode.get('b.elus')?.index).toBe(3);
    expect(readSample(answers).facts.elus).toBe(4);
  });
});
