import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { DomainError } from '@osinum/kernel';
import type { Staff } from '@osinum/service-kit';
import { aClaimedCase } from '../../spec/claimed-case.ts';
import { completeDiagnostic } from '../../spec/events.ts';
import { Harness } from '../../spec/harness.ts';
import { addTimelineEntry } from '../add-timeline-entry/add-timeline-entry.ts';
import { claimCase } from '../claim-case/claim-case.ts';
import { changeCaseStatus } from './change-case-status.ts';

let harness: Harness;
let ines: Staff;

beforeAll(async () => {
  harness = await Harness.start();
}, 30_000);
afterAll(() => harness?.stop());

beforeEach(async () => {
  ines = await harness.anAdvisor(randomUUID());
});

const codeOf = (attempt: Promise<unknown>) => attempt.then(() => 'accepted', (error: DomainError) => error.code);
const typesOf = async (collectiviteId: string) => (await harness.published(collectiviteId)).slice(4).map((event) => event.type);

describe('the life of a case', () => {
  it('pauses with a private reason, and resumes', async () => {
    const { caseId } = await aClaimedCase(harness, ines);
    const paused = await changeCaseStatus(harness, ines, caseId, { to: 'en-pause', reason: 'Recrutement en cours' });
    expect(paused).toMatchObject({ status: 'en-pause', priorityReasons: ['C’est la première demande de cette collectivité'] });
    expect(paused.timeline[0]).toMatchObject({ kind: 'note', shared: false, text: 'Recrutement en cours' });
    const resumed = await changeCaseStatus(harness, ines, caseId, { to: 'en-cours' });
    expect(resumed.transitions.map((move) => move.label)).toEqual(['Mettre en pause', 'Remettre dans la file', 'Clore']);
  });

  it('closes: tasks leave, the advisor is free, and a new diagnostic opens another case', async () => {
    const { caseId, collectiviteId } = await aClaimedCase(harness, ines);
    await addTimelineEntry(harness, ines, caseId, { kind: 'call', text: 'Appel de vingt minutes' });
    const closed = await changeCaseStatus(harness, ines, caseId, { to: 'clos', outcome: 'aide' });
    expect(closed).toMatchObject({ status: 'clos', tasks: [], transitions: [] });
    expect(closed.timeline[0]).toMatchObject({ shared: true, text: 'Accompagnement clos\u00a0: aidé' });
    expect(await typesOf(collectiviteId)).toEqual(['AssignmentState', 'AccompagnementStatusChanged']);
    const [state] = (await harness.published(collectiviteId)).slice(4);
    expect(state).toMatchObject({ aggregate_version: '2', payload: { to: '2026-11-16T09:00:00Z' } });

    await completeDiagnostic(harness, ines.instanceId, collectiviteId);
    const rows = await harness.everything('SELECT status, first_request FROM accompagnement WHERE collectivite_id = $1 ORDER BY closed_at', collectiviteId);
    expect(rows).toEqual([
      { status: 'clos', first_request: true },
      { status: 'a-prendre-en-charge', first_request: false },
    ]);
  });

  it('goes back to the queue, and may be taken again by the same advisor', async () => {
    const { caseId, collectiviteId } = await aClaimedCase(harness, ines);
    const released = await changeCaseStatus(harness, ines, caseId, { to: 'a-prendre-en-charge' });
    expect(released).toMatchObject({ status: 'a-prendre-en-charge', mine: false, claimable: true });
    expect(released.assigneeId).toBeUndefined();
    await claimCase(harness, ines, caseId);
    const states = (await harness.published(collectiviteId)).filter((event) => event.type === 'AssignmentState');
    expect(states.map((event) => [event.aggregate_version, event.payload['to'] !== undefined])).toEqual([
      ['1', false],
      ['2', true],
      ['3', false],
    ]);
  });

  it.each([
    ['aide', 'outcome-not-possible'],
    ['injoignable', 'accepted'],
    [undefined, 'outcome-missing'],
  ] as const)('without any exchange, closing as %s: %s', async (outcome, code) => {
    const { caseId } = await aClaimedCase(harness, ines);
    expect(await codeOf(changeCaseStatus(harness, ines, caseId, { to: 'clos', outcome }))).toBe(code);
  });

  it('is not for a colleague, but for the relay of an absent one', async () => {
    const colleague = await harness.anAdvisor(ines.instanceId);
    const { caseId } = await aClaimedCase(harness, ines);
    expect(await codeOf(changeCaseStatus(harness, colleague, caseId, { to: 'en-pause' }))).toBe('case-followed-by-another');
    await harness.everything(
      'UPDATE access.staff SET absences = $2 WHERE person_id = $1',
      ines.personId,
      JSON.stringify([{ from: '2026-11-15T23:00:00Z', to: '2026-11-30T23:00:00Z', relay: colleague.personId }]),
    );
    expect(await codeOf(changeCaseStatus(harness, colleague, caseId, { to: 'en-pause' }))).toBe('accepted');
  });

  it('has one winner when two moves come at once', async () => {
    const { caseId } = await aClaimedCase(harness, ines);
    const moves = await Promise.all([
      codeOf(changeCaseStatus(harness, ines, caseId, { to: 'en-pause' })),
      codeOf(changeCaseStatus(harness, ines, caseId, { to: 'en-pause' })),
    ]);
    expect(moves.toSorted()).toEqual(['accepted', 'transition-not-available']);
  });
});
