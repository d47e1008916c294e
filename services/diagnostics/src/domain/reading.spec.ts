import { describe, expect, it } from '@jest/globals';
import type { Answers } from './answer.ts';
import { compileQuestionnaire } from './compile-questionnaire.ts';
import type { Question } from './questionnaire.ts';
import { bourg, chosen, readSample, sample, today, unknown, village } from './sample.fixture.ts';
import { readAnswers, visibleQuestions } from './reading.ts';

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

describe('a condition on scores and dates', () => {
  const [a, b] = sample.thematiques as [(typeof sample.thematiques)[0], (typeof sample.thematiques)[0]];
  const isAsked = (visibleWhen: string, answers: Answers, on = today) => {
    const last = { ...b.questions[3]!, visibleWhen } as Question;
    const questionnaire = compileQuestionnaire({ ...sample, thematiques: [a, { ...b, questions: [...b.questions.slice(0, 3), last] }] });
    return readAnswers(questionnaire, { facts: bourg, answers, on }).byCode.get(last.code)!.state !== 'hidden';
  };
  const tested = (date: string): Answers => ({ 'a.copie': chosen('jour'), 'a.test': { state: 'answered', date } });

  it.each<[string, Answers, boolean]>([
    ['score.a >= 3', { 'a.copie': chosen('jour') }, true],
    ['score.a < 1', { 'a.copie': chosen('parfois') }, true],
    ['score.a = 1.8', { 'a.copie': chosen('jour'), 'a.test': chosen('jamais') }, true],
    ['score.a >= 0', {}, false],
    ['score.a < 3', { 'a.copie': unknown }, false],
    ['score.a <= 0', { 'a.copie': chosen('aucune'), 'a.test': { state: 'answered', date: '2026-10' } }, true],
    ['age(a.test) >= 12', tested('2025-11'), true],
    ['age(a.test) >= 12', tested('2025-11-23'), false],
    ['age(a.test) < 12', tested('2025-12'), true],
    ['age(a.test) < 12', { 'a.test': chosen('jamais') }, false],
    ['age(a.test) < 12', { 'a.test': unknown }, false],
    ['age(a.test) < 12', { ...tested('2026-10'), 'a.copie': chosen('aucune') }, false],
  ])('« %s » after %j is %s', (condition, answers, expected) => {
    expect(isAsked(condition, answers)).toBe(expected);
  });

  it('counts from the day of the diagnostic, and compares that day itself', () => {
    expect(isAsked('age(a.test) >= 12', tested('2026-01'), '2026-12-31')).toBe(false);
    expect(isAsked('age(a.test) >= 12', tested('2026-01'), '2027-01-01')).toBe(true);
    expect(isAsked("date >= '2027-01-01'", {}, '2026-12-31')).toBe(false);
    expect(isAsked("date >= '2027-01-01'", {}, '2027-01-01')).toBe(true);
  });
});
