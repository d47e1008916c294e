import { describe, expect, it } from '@jest/globals';
import type { AnswerOutcome } from '@osinum/contracts';
import { aDiagnostic, aQuestion } from '../samples.fixture.ts';
import { saveAtOnce, type Saving } from './save-at-once.ts';
import { readShown, shownField } from './shown-answer.ts';

const kept = { ...aQuestion({}).answer!, version: 3, savedAt: '2026-11-22T09:42:00Z' };
const posted = { 'version.a.un': shownField(2, aQuestion({}).answer), 'reponse.a.un': 'non' };

/** What the service answers to the save, and what was asked of it. */
function saving(outcome: AnswerOutcome | undefined, nowAsked = { more: 0, noLonger: [] as string[] }) {
  const asked: unknown[] = [];
  const ways: Saving = {
    thematique: 'hebergement',
    save: (answers) => Promise.resolve({ outcomes: (asked.push(...answers), outcome ? [outcome] : []), nowAsked, diagnostic: aDiagnostic() }),
    nameOf: () => Promise.resolve('Paul Lemoine'),
  };
  return { ways, asked };
}

const told = async (form: Record<string, string>, { ways }: ReturnType<typeof saving>) => (await saveAtOnce(form, ways)).body;
const saved: AnswerOutcome = { questionCode: 'a.un', outcome: 'saved', answer: { ...kept, choices: ['non'] } };

describe('an answer saved as soon as it is given', () => {
  it('says when it was, and gives what goes with the question from now on', async () => {
    const { shown, ...rest } = (await told(posted, saving(saved))) as { shown: string };
    expect(rest).toEqual({ kept: true, text: 'Enregistré à 10\u00a0h\u00a042.', total: '1\u00a0réponse enregistrée, la dernière à 10\u00a0h\u00a042' });
    expect(readShown(shown)).toMatchObject({ version: 3 });
  });

  it('is sent although the page showed the same: the reader has just chosen it', async () => {
    const page = saving({ ...saved, outcome: 'unchanged' } as AnswerOutcome);
    await told({ ...posted, 'reponse.a.un': 'oui' }, page);
    expect(page.asked).toMatchObject([{ questionCode: 'a.un', version: 2, choices: ['oui'] }]);
  });

  it.each<[string, AnswerOutcome, RegExp]>([
    ['somebody else’s answer came first', { questionCode: 'a.un', outcome: 'conflict', current: kept, currentInWords: 'Oui' }, /^Entre-temps, Paul Lemoine a répondu «\u00a0Oui\u00a0»\. Votre choix n’est pas encore enregistré/],
    ['the service refuses it', { questionCode: 'a.un', outcome: 'refused', code: 'choice-not-offered', message: 'Cette réponse n’est pas proposée.' }, /^Pas encore enregistré\. Cette réponse n’est pas proposée\.$/],
    ['another answer hides the question', { questionCode: 'a.un', outcome: 'refused', code: 'question-hidden', message: 'x' }, /ne se pose plus/],
  ])('is said not to be kept when %s, and keeps its version', async (_, outcome, text) => {
    expect(await told(posted, saving(outcome))).toEqual({ kept: false, text: expect.stringMatching(text) });
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['reads as nothing', { 'version.a.trois': '0' }, /^$/],
    ['unticks everything', { 'version.a.un': '2' }, /^Votre réponse précédente reste enregistrée\.$/],
    ['is to be corrected', { 'version.a.deux': '0', 'nombre.a.deux': 'sept' }, /^Pas encore enregistré\. Indiquez un nombre/],
    ['holds no question', { 'reponse.a.un': 'oui' }, /^$/],
  ])('asks nothing of the service when it %s', async (_, form, text) => {
    const page = saving(undefined);
    expect(await told(form, page)).toEqual({ kept: false, text: expect.stringMatching(text) });
    expect(page.asked).toEqual([]);
  });

  it('tells what the page has more to ask, and less', async () => {
    const text = async (more: number, noLonger: string[]) => ((await told(posted, saving(saved, { more, noLonger }))) as { text: string }).text;
    expect(await text(1, [])).toMatch(/amène une question de plus\. Vous la verrez en enregistrant la page\.$/);
    expect(await text(2, [])).toMatch(/amène 2\u00a0questions de plus\./);
    expect(await text(0, ['Où\u202f?'])).toMatch(/^Enregistré à .*\. Vous n’avez plus à répondre à «\u00a0Où\u202f\?\u00a0»\.$/);
  });
});
