import { expect, it } from '@jest/globals';
import { aDiagnostic, aQuestion } from '../samples.fixture.ts';
import { readTheme } from './save-theme.ts';
import { signedMeanwhilePage } from './signed-meanwhile-page.ts';

it('shows what could not be read as an answer too, word for word', () => {
  const questions = [aQuestion({ code: 'a.b', kind: 'number', label: 'Combien\u202f?', options: [], answer: undefined })];
  const form = { 'version.a.b': '0', 'nombre.a.b': 'une douzaine' };
  const theme = { diagnostic: aDiagnostic(), thematique: { code: 'a', number: 1, title: 'A', lead: '' }, questions } as never;
  expect(signedMeanwhilePage(theme, readTheme(questions, form), form).model).toMatchObject({ lost: [{ question: 'Combien\u202f?', answer: 'une douzaine' }] });
});
