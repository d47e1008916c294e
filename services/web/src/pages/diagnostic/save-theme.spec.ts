import { describe, expect, it } from '@jest/globals';
import type { AnswerOutcome, DiagnosticView } from '@osinum/contracts';
import { afterTheme, attemptsOf, questionThatAppeared, readTheme } from './save-theme.ts';
import { aQuestion } from '../samples.fixture.ts';
import { shownField } from './shown-answer.ts';

const questions = [aQuestion({ code: 'a.un' }), aQuestion({ code: 'a.deux', kind: 'number', options: [] })];

describe('readTheme', () => {
  it('reads the questions the page showed, each against its own version', () => {
    const read = readTheme(questions, { 'version.a.un': '2', 'reponse.a.un': 'oui', 'version.a.deux': '0', 'nombre.a.deux': 'sept' });
    expect(read.answers).toEqual([{ questionCode: 'a.un', version: 2, state: 'answered', choices: ['oui'] }]);
    expect([...read.wrong.keys()]).toEqual(['a.deux']);
    expect([...read.shown]).toEqual(['a.un', 'a.deux']);
  });

  it('leaves out an answer that is as the page showed it: somebody may have changed it since', () => {
    const shown = aQuestion({ code: 'a.un' });
    const field = { 'version.a.un': shownField(2, shown.answer) };
    expect(readTheme(questions, { ...field, 'reponse.a.un': 'oui' })).toMatchObject({ answers: [], untouched: [{ questionCode: 'a.un', version: 2 }] });
    expect(readTheme(questions, { ...field, 'reponse.a.un': 'non' })).toMatchObject({ answers: [{ version: 2 }], untouched: [] });
  });

  it('keeps what was offered from the last time, though nobody touched it', () => {
    const field = { 'version.a.un': shownField(0, { state: 'answered', choices: ['oui'] }) };
    expect(readTheme(questions, { ...field, 'reponse.a.un': 'oui' }).answers).toHaveLength(1);
  });

  it('leaves alone a question that was not on the page, and a version that is no number', () => {
    expect(readTheme(questions, { 'reponse.a.un': 'oui' }).answers).toEqual([]);
    for (const version of ['1; DROP', '1.', '.abcdefghijkl', '1.abcdefghijk;', '1.abc']) {
      expect(readTheme(questions, { 'version.a.un': version, 'reponse.a.un': 'oui' }).answers).toEqual([]);
    }
  });
});

describe('attemptsOf', () => {
  const read = { answers: [], wrong: new Map<string, string>(), shown: new Set<string>(), untouched: [{ questionCode: 'a.quatre', version: 1, state: 'unknown' as const }] };
  const hidden: AnswerOutcome = { questionCode: 'a.deux', outcome: 'refused', code: 'question-hidden', message: 'x' };
  const saved = { questionCode: 'a.un', outcome: 'saved', answer: aQuestion({}).answer! } as AnswerOutcome;

  it('is nothing when all was kept, or hidden by another answer of the page', () => {
    expect(attemptsOf(read, [saved, hidden], {})).toBeUndefined();
  });

  it('says both values of a conflict, and lets the next save win', () => {
    const conflict = { questionCode: 'a.deux', outcome: 'conflict', current: { ...aQuestion({}).answer!, version: 7 }, currentInWords: 'Non' } as AnswerOutcome;
    const attempts = attemptsOf(read, [saved, hidden, conflict], { x: 'y' });
    expect(attempts?.savedCount).toBe(2);
    expect(attempts?.byCode.get('a.deux')).toMatchObject({ version: 7, form: { x: 'y' }, error: expect.stringContaining('«\u00a0Non\u00a0»') });
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
