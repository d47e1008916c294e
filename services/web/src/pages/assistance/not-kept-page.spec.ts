import { describe, expect, it } from '@jest/globals';
import type { Problem } from '@osinum/contracts';
import { aQuestion } from '../samples.fixture.ts';
import { CARRIED, questionsIn, wordsOf } from './carried-questions.ts';
import { notKeptPage } from './not-kept-page.ts';

const questions = [
  aQuestion({ code: 'a.un', label: 'Une copie\u202f?' }),
  aQuestion({ code: 'a.deux', label: 'Où\u202f?', options: [{ code: 'ici', label: 'À la mairie' }], answer: undefined }),
  aQuestion({ code: 'a.trois', kind: 'number', label: 'Combien\u202f?', options: [], answer: undefined }),
];
const form = {
  [CARRIED]: wordsOf(questions),
  'version.a.un': '2', 'reponse.a.un': 'oui', 'version.a.deux': '0', 'reponse.a.deux': 'ici', 'version.a.trois': '0', 'nombre.a.trois': 'une douzaine',
};
const refusal = (status: number): Problem => ({ type: 'x', title: 'x', status, code: 'x', detail: 'La collectivité a arrêté la saisie accompagnée.' });

describe('what an advisor typed and that is not kept', () => {
  it.each([403, 409])('is given back in words when the save is refused with %i', (status) => {
    expect(notKeptPage(refusal(status), 'c', form)).toMatchObject({
      status,
      model: {
        why: 'La collectivité a arrêté la saisie accompagnée.',
        lost: [{ question: 'Où\u202f?', answer: 'À la mairie' }, { question: 'Combien\u202f?', answer: 'une douzaine' }],
      },
    });
  });

  it('says that the collectivité signed, in words for an advisor', () => {
    const page = notKeptPage({ ...refusal(409), code: 'diagnostic-signed' }, 'c', form);
    expect(page?.model).toMatchObject({ why: 'La collectivité a signé ce diagnostic pendant que vous saisissiez\u00a0: il ne change plus.' });
  });

  it('is left to the page of the error for any other reason', () => {
    expect(notKeptPage(refusal(503), 'c', form)).toBeUndefined();
  });

  it.each(['', 'x', '{}', '[{"code":1}]'])('is left to it too when the form carries %j', (value) => {
    expect(questionsIn({ [CARRIED]: value })).toEqual([]);
    expect(notKeptPage(refusal(403), 'c', { ...form, [CARRIED]: value })).toBeUndefined();
  });
});
