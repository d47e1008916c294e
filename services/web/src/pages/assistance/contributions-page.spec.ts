import { expect, it } from '@jest/globals';
import type { AssistanceView, Contributions } from '@osinum/contracts';
import { actsByDay, contributionsPage } from './contributions-page.ts';

const act = (personId: string, day: string, kind: Contributions['staffActs'][number]['act'], count: number, subjects = count) => ({ personId, day, act: kind, count, subjects });
const agreed: AssistanceView = {
  id: 'x', state: 'agreed', mode: 'phone', advisorId: 'i', instanceId: 'n', diagnosticId: 'd', agreedBy: 'm',
  agreedAt: '2026-11-22T10:00:00.000Z', until: '2026-12-22T10:00:00.000Z',
};
const traces: Contributions = { diagnosticId: 'd', thematiques: [], assistances: [agreed], staffActs: [] };
const people = { names: new Map([['i', 'Inès Caradec']]), me: 'm', team: 'Osinum', collectivite: 'Crisolles' };
const model = (more: Partial<Contributions>) => contributionsPage({ ...traces, ...more }, people, { base: '/diagnostic/d', section: 'diagnostic' }).model;

it('adds up what each person did, day by day; a question typed twice counts once', () => {
  const acts = [act('i', '2026-12-01', 'read', 240, 12), act('i', '2026-12-01', 'read-results', 2), act('i', '2026-12-01', 'saved', 60, 52), act('k', '2026-12-01', 'refused', 3), act('i', '2026-11-30', 'read', 1)];
  expect(actsByDay(acts)).toEqual([
    { personId: 'i', day: '1er décembre 2026', read: 242, saved: 52, refused: 0 },
    { personId: 'k', day: '1er décembre 2026', read: 0, saved: 0, refused: 3 },
    { personId: 'i', day: '30 novembre 2026', read: 1, saved: 0, refused: 0 },
  ]);
});

it('shows an agreement under which nothing was read yet', () => {
  expect(model({})).toMatchObject({ team: [expect.stringMatching(/^Inès Caradec, au téléphone, avec l’accord donné par vous/)], untouched: true });
});

it('says that nothing was read when all that was asked was refused', () => {
  expect(model({ staffActs: [act('i', '2026-12-01', 'refused', 1)] })).toMatchObject({ untouched: true });
  expect(model({ staffActs: [act('i', '2026-12-01', 'read', 1)] })).toMatchObject({ untouched: false });
});
