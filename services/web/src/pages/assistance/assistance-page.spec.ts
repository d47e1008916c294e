import { describe, expect, it } from '@jest/globals';
import type { AssistanceView } from '@osinum/contracts';
import { assistanceBand, assistancePage, leftInWords, stoppedInWords, type AssistanceSituation } from './assistance-page.ts';

const AT = '2026-11-22T10:00:00.000Z';
const proposed: AssistanceView = { id: 'x', state: 'proposed', mode: 'phone', advisorId: 'i', instanceId: 'n', proposedAt: AT, until: '2026-12-22T10:00:00.000Z' };
const agreed: AssistanceView = { ...proposed, state: 'agreed', diagnosticId: 'd', agreedAt: AT, agreedBy: 'm' };
const ended = (of: AssistanceView, endReason: AssistanceView['endReason']): AssistanceView => ({ ...of, state: 'ended', endedAt: AT, endReason });
const withInes: AssistanceSituation = { assistance: null, advisor: { id: 'i', name: 'Inès Caradec' }, team: 'Osinum' };
const endOf = (assistance: AssistanceView, draftId?: string) => (assistancePage({ ...withInes, assistance }, draftId).model as { ended?: string }).ended;

describe('how the last one ended', () => {
  it('says that an agreement lapsed only when one was given', () => {
    expect(endOf(ended(agreed, 'expired'))).toBe('L’accord est arrivé à son terme.');
    expect(endOf(ended(proposed, 'expired'))).toMatch(/^La dernière proposition est restée sans réponse/);
  });

  it('asks to sign only the diagnostic that was handed back', () => {
    expect(endOf(ended(agreed, 'handed-back'), 'd')).toMatch(/relisez, puis signez/);
    expect(endOf(ended(agreed, 'handed-back'), 'next')).toBeUndefined();
    expect(endOf(ended(agreed, 'handed-back'))).toBeUndefined();
  });
});

it.each<[string, AssistanceView | null, RegExp]>([
  ['an agreement', ended(agreed, 'withdrawn'), /ne sont plus ouvertes/],
  ['an agreement that had lapsed', ended(agreed, 'expired'), /ne sont plus ouvertes/],
  ['a proposal', ended(proposed, 'declined'), /Vous avez dit non/],
  ['a proposal that had lapsed', ended(proposed, 'expired'), /n’avait plus cours\. Rien n’a été ouvert/],
  ['nothing', null, /plus rien à arrêter/],
])('stopping %s says what it did', (_, assistance, words) => {
  expect(stoppedInWords(assistance)).toMatch(words);
});

it('tells the advisor that access is over only when there was access', () => {
  expect(leftInWords(ended(agreed, 'handed-back'))).toMatch(/plus accès/);
  expect(leftInWords(ended(proposed, 'cancelled'))).toBe('Votre proposition est retirée.');
});

describe('an advisor whose name cannot be had', () => {
  const nameless = { ...withInes, advisor: { id: 'i' } };

  it('is somebody of the team, with a capital where a sentence begins', () => {
    expect(assistancePage({ ...nameless, assistance: agreed }).title).toBe('Une personne de l’équipe Osinum remplit le diagnostic avec vous');
    expect(assistancePage(nameless).title).toBe('Remplir le diagnostic avec une personne de l’équipe Osinum');
    expect(assistancePage(nameless).model).toMatchObject({ advisor: { ofTeam: 'Une personne de l’équipe Osinum' } });
    expect(assistanceBand({ ...nameless, assistance: proposed })?.text).toMatch(/^Une personne de l’équipe Osinum vous propose/);
  });
});

describe('what was begun with another team', () => {
  it('is said without naming ours, and offers nothing but to stop it', () => {
    const situation = { assistance: null, elsewhere: agreed, team: 'Osinum' };
    expect(assistanceBand(situation)).toMatchObject({ text: expect.stringMatching(/^Une autre équipe peut lire et saisir/), label: 'Voir ou arrêter' });
    const { title, model } = assistancePage(situation);
    expect(title).toBe('Une autre équipe remplit le diagnostic avec vous');
    expect(model).toMatchObject({ elsewhere: { stop: 'Arrêter maintenant' }, advisor: undefined });
  });
});
