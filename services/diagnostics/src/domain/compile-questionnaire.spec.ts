import { describe, expect, it } from '@jest/globals';
import { compileQuestionnaire, QuestionnaireError } from './compile-questionnaire.ts';
import type { Question, Questionnaire, Thematique } from './questionnaire.ts';
import { compiledSample, sample } from './sample.fixture.ts';

const [a, b] = sample.thematiques as readonly [Thematique, Thematique];
const first = a.questions[1]!;

const withQuestion = (question: Partial<Question>): Questionnaire => ({
  ...sample,
  thematiques: [{ ...a, questions: [...a.questions, { ...first, code: 'a.autre', ...question } as Question] }, b],
});

describe('compiling a questionnaire', () => {
  it('keeps the order of the themes and sorts the alerts', () => {
    expect(compiledSample.questions.map(({ question }) => question.number)).toEqual(['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '2.4']);
    expect(compiledSample.alerts.map(({ code }) => code)).toEqual(['A1', 'A2']);
  });

  it.each([
    ['an unknown question', withQuestion({ visibleWhen: 'a.perdue = oui' }), ['a.autre', 'a.perdue']],
    ['an unknown answer', withQuestion({ visibleWhen: 'a.copie = mensuelle' }), ['a.autre', 'mensuelle']],
    ['a question placed later', withQuestion({ visibleWhen: 'b.fait = un' }), ['a.autre', 'b.fait']],
    ['the score of a theme placed later', withQuestion({ visibleWhen: 'score.b >= 2' }), ['a.autre', '« score.b »']],
    ['the score of its own theme', withQuestion({ visibleWhen: 'score.a >= 2' }), ['a.autre', '« score.a »']],
    ['the age of what is no date', withQuestion({ visibleWhen: 'age(a.copie) > 12' }), ['a.autre', '« a.copie »']],
    ['a question named like a score', withQuestion({ code: 'score.autre' }), ['score.autre', 'scores des thèmes']],
    ['an unknown named condition', withQuestion({ visibleWhen: 'T9' }), ['a.autre', 'T9']],
    ['a code given twice', withQuestion({ code: 'a.copie' }), ['a.copie', 'deux questions']],
    [
      'an answer given twice',
      withQuestion({ choices: [{ code: 'x', text: 'x' }, { code: 'x', text: 'y' }] }),
      ['a.autre', 'même code'],
    ],
    [
      'an answer offered under an unknown condition',
      withQuestion({ choices: [{ code: 'x', text: 'x', offeredWhen: 'kind = ville' }] }),
      ['a.autre', 'ville'],
    ],
    [
      'an alert on a lost answer',
      { ...sample, thematiques: [{ ...a, alerts: [{ ...a.alerts[0]!, choice: 'perdue' }] }, b] },
      ['A2', 'perdue'],
    ],
    [
      'an alert on a lost question',
      { ...sample, thematiques: [{ ...a, alerts: [{ ...a.alerts[0]!, question: 'a.rien' }] }, b] },
      ['A2', 'a.rien'],
    ],
    ['an unknown name in a named condition', { ...sample, conditions: { grande: 'taille > 3' } }, ['grande', 'taille']],
  ])('refuses %s, naming place and name', (_, questionnaire, names) => {
    expect.assertions(1 + names.length);
    try {
      compileQuestionnaire(questionnaire);
    } catch (error) {
      expect(error).toBeInstanceOf(QuestionnaireError);
      for (const name of names) expect((error as Error).message).toContain(name);
    }
  });

  it('lists every problem at once', () => {
    const broken = { ...sample, conditions: { ...sample.conditions, T2: 'taille > 3 and ville = 2' } };
    expect(() => compileQuestionnaire(broken)).toThrow(/taille[^]*ville/);
  });
});
