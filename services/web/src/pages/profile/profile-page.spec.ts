import { describe, expect, it } from '@jest/globals';
import type { ProfileView } from '@osinum/contracts';
import { aMember, aProfile, someResults } from '../samples.fixture.ts';
import { profilePage } from './profile-page.ts';

const member = aMember();
const axis = (code: string, struck: boolean): ProfileView['axes'][number] => ({ code, label: `Axe ${code}`, state: 'under-way', deduced: true, struck });
const theirs: ProfileView = {
  ...aProfile,
  axes: [axis('un', true), axis('deux', false)],
  correction: { struckAxes: ['un'], version: 2, correctedAt: '2026-11-22T10:00:00Z', correctedBy: 'somebody' },
};

describe('a correction of the profile that somebody else overtook', () => {
  const { model, status } = profilePage(someResults(), theirs, member, { error: 'Quelqu’un a corrigé ce profil entre-temps.', typed: { struckAxes: ['deux'] } });

  it('keeps the boxes as they were ticked', () => {
    expect(status).toBe(409);
    expect(model).toMatchObject({ deduced: [{ code: 'un', kept: true }, { code: 'deux', kept: false }] });
  });

  it('says what the other kept, and not what was ticked here', () => expect(model).toMatchObject({ corrected: { struck: ['Axe un'] }, version: '2' }));
});

describe('what a criterion says', () => {
  it('is a sentence, also where nobody knows', () => {
    const [profile] = aProfile.profiles;
    const criteria = (['met', 'failed', 'unknown'] as const).map((tick) => ({ ...profile!.criteria[0]!, tick }));
    const { model } = profilePage(someResults(), { ...aProfile, criteria: [aProfile.criteria[0]!], profiles: [{ ...profile!, met: 1, criteria }] }, member);
    expect(model).toMatchObject({
      portraits: [{ met: '1\u00a0critère coché sur 6' }],
      criteria: [{ expected: [{ tick: 'C’est coché.' }, { tick: 'Ce n’est pas coché.' }, { tick: 'On ne sait pas.' }] }],
    });
  });
});
