import { describe, expect, it } from '@jest/globals';
import type { AnswerOutcome, DiagnosticView } from '@osinum/contracts';
import { afterTheme, attemptsOf, holdsHiddenAnswer, questionThatAppeared, readTheme } from './save-theme.ts';
import { aQuestion } from '../samples.fixture.ts';

const questions = [aQuestion({ code: 'a.un' }), aQuestion({ code: 'a.deux', kind: 'number', options: [] })];

describe('readTheme', () => {
  it('reads the questions the page showed, each against its own version', () => {
    const read = readTheme(questions, { 'version.a.un': '2', 'reponse.a.un': 'oui', 'version.a.deux': '0', 'nombre.a.deux': 'sept' });
    expect(read.answers).toEqual([{ questionCode: 'a.un', version: 2, state: 'answered', choices: ['oui'] }]);
    expect([...read.wrong.keys()]).toEqual(['a.deux']);
    expect([...read.shown]).toEqual(['a.un', 'a.deux']);
  });

  it('leaves alone a question that was not on the page, and a version that is no number', () => {
    expect(readTheme(questions, { 'reponse.a.un': 'oui' }).answers).toEqual([]);
    expect(readTheme(questions, { 'version.a.un': '1; DROP', 'reponse.a.un': 'oui' }).answers).toEqual([]);
  });
});

describe('attemptsOf', () => {
  const read = { answers: [], wrong: new Map<string, string>(), shown: new Set<string>() };
  const saved = { questionCode: 'a.un', outcome: 'saved', answer: aQuestion({}).answer! } as AnswerOutcome;

  it('is nothing when all was kept, or hidden by another answer of the page', () => {
    const hidden: AnswerOutcome = { questionCode: 'a.deux', outcome: 'refused', code: 'question-hidden', message: 'x' };
    expect(attemptsOf(read, [saved, hidden], {})).toBeUndefined();
  });

  it('says both values of a conflict, and lets the next save win', () => {
    const conflict = { questionCode: 'a.deux', outcome: 'conflict', current: { ...aQuestion({}).answer!, version: 7 }, currentInWords: 'Non' } as AnswerOutcome;
    const attempts = attemptsOf(read, [saved, conflict], { x: 'y' });
    expect(attempts?.savedCount).toBe(1);
    expect(attempts?.byCode.get('a.deux')).toMatchObject({ version: 7, form: { x: 'y' }, error: expect.stringContaining('«\u00a0Non\u00a0»') });
  });
});

describe('holdsHiddenAnswer', () => {
  it.each<[string, Record<string, string>, boolean]>([
    ['an answer to a question hidden since', { 'version.b.cachee': '0', 'reponse.b.cachee': 'oui' }, true],
    ['a figure of a question hidden since', { 'version.b.cachee': '0', 'chiffre.b.cachee.agents': '3' }, true],
    ['such a question left blank', { 'version.b.cachee': '0', 'nombre.b.cachee': '' }, false],
    ['questions that are still asked', { 'version.a.un': '0', 'reponse.a.un': 'oui' }, false],
  ])('%s: %j', (_, form, expected) => {
    expect(holdsHiddenAnswer(questions, form)).toBe(expected);
  });
});

describe('questionThatAppeared', () => {
  const { answer: _, ...blank } = aQuestion({});
  it.each([
    ['the one that is new and blank', ['a.un'], 'a.trois'],
    ['none, when the blank one was shown', ['a.un', 'a.trois'], undefined],
  ])('is %s', (_name, shown, expected) => {
    const after = [aQuestion({ code: 'a.un' }), { ...blank, code: 'a.trois' }];
    expect(questionThatAppeared(after, new Set(shown))).toBe(expected);
  });
});

describe('afterTheme', () => {
  const view = (resumeAt?: DiagnosticView['resumeAt']) =>
    ({
      id: 'd',
      thematiques: ['a', 'b', 'c'].map((code) => ({ code, visible: code === 'b' ? 0 : 2 })),
      ...(resumeAt && { resumeAt }),
    }) as DiagnosticView;
  const elsewhere = { thematique: 'c', question: 'c.un' };

  it.each([
    ['a question that has just appeared, wherever else one may resume', view(elsewhere), 'a', 'a.trois', '/diagnostic/d/themes/a?nouvelle=1#q-a-trois'],
    ['the next theme that has questions', view(elsewhere), 'a', undefined, '/diagnostic/d/themes/c'],
    ['what is left, after the last theme', view({ thematique: 'a', question: 'a.un' }), 'c', undefined, '/diagnostic/d?reste=1'],
    ['the end, when all is answered', view(), 'c', undefined, '/diagnostic/d/terminer'],
  ])('goes to %s', (_name, diagnostic, here, appeared, expected) => {
    expect(afterTheme(diagnostic, here, appeared)).toBe(expected);
  });
});
