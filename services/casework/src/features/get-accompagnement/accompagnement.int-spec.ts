import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { events } from '@osinum/contracts';
import type { DomainError } from '@osinum/kernel';
import type { Staff } from '@osinum/service-kit';
import { aClaimedCase } from '../../spec/claimed-case.ts';
import { completeDiagnostic } from '../../spec/events.ts';
import { Harness } from '../../spec/harness.ts';
import { addTimelineEntry } from '../add-timeline-entry/add-timeline-entry.ts';
import { changeCaseStatus } from '../change-case-status/change-case-status.ts';
import { getCase } from '../get-case/get-case.ts';
import { writeToAdvisor } from '../write-to-advisor/write-to-advisor.ts';
import { getAccompagnement } from './get-accompagnement.ts';

let harness: Harness;
let ines: Staff;
const mireille = randomUUID();

beforeAll(async () => {
  harness = await Harness.start();
}, 30_000);
afterAll(() => harness?.stop());

beforeEach(async () => {
  ines = await harness.anAdvisor(randomUUID());
});

const codeOf = (attempt: Promise<unknown>) => attempt.then(() => 'accepted', (error: DomainError) => error.code);
const letter = (collectiviteId: string, text = 'Est-ce un prix normal\u202f?') => ({ collectiviteId, instanceId: ines.instanceId, personId: mireille, text });

describe('what the collectivité sees', () => {
  it('is who follows it and what is shared, never a private note', async () => {
    const { caseId, collectiviteId } = await aClaimedCase(harness, ines);
    await addTimelineEntry(harness, ines, caseId, { kind: 'message', text: 'Bonjour.' });
    await addTimelineEntry(harness, ines, caseId, { kind: 'note', text: 'Le contrat finit en février.' });
    await addTimelineEntry(harness, ines, caseId, { kind: 'call', text: 'Appel.' });
    await writeToAdvisor(harness, letter(collectiviteId));

    const { accompagnement } = await getAccompagnement(harness, collectiviteId, ines.instanceId);
    expect(accompagnement).toMatchObject({ caseId, status: 'en-cours', assigneeId: ines.personId });
    expect(accompagnement!.timeline.map((entry) => entry.text).toSorted()).toEqual([
      'Accompagnement pris en charge',
      'Bonjour.',
      'Diagnostic terminé le 16 novembre 2026',
      'Est-ce un prix normal\u202f?',
    ]);
    expect((await getCase(harness, ines, caseId)).timeline).toHaveLength(6);
  });

  it('is nothing before anything happened, or of another instance', async () => {
    const { collectiviteId } = await aClaimedCase(harness, ines);
    expect(await getAccompagnement(harness, randomUUID(), ines.instanceId)).toEqual({ accompagnement: null });
    expect(await getAccompagnement(harness, collectiviteId, randomUUID())).toEqual({ accompagnement: null });
  });

  it('stays readable once closed, and no longer writable', async () => {
    const { caseId, collectiviteId } = await aClaimedCase(harness, ines);
    await changeCaseStatus(harness, ines, caseId, { to: 'clos', outcome: 'injoignable' });
    expect((await getAccompagnement(harness, collectiviteId, ines.instanceId)).accompagnement).toMatchObject({ status: 'clos' });
    expect(await codeOf(writeToAdvisor(harness, letter(collectiviteId)))).toBe('accompagnement-closed');
    expect(await codeOf(writeToAdvisor(harness, letter(randomUUID())))).toBe('accompagnement-not-found');
  });
});

describe('events of other services', () => {
  const meta = (collectiviteId: string) => ({ occurredAt: harness.now, instanceId: ines.instanceId, collectiviteId });

  it('leave a line in the timeline: an action of the plan for both, a mail for the team', async () => {
    const { caseId, collectiviteId } = await aClaimedCase(harness, ines);
    const moved = { actionId: randomUUID(), planId: randomUUID(), collectiviteId, from: 'en-cours', to: 'bloquee' };
    const record = await harness.bus.deliver(events.ActionStateChanged, moved, meta(collectiviteId));
    await harness.bus.redeliver(record);
    await harness.bus.deliver(events.MessageSent, { messageId: randomUUID(), kind: 'relance', collectiviteId }, meta(collectiviteId));
    await harness.bus.deliver(events.MessageSent, { messageId: randomUUID(), kind: 'case-opened' }, meta(collectiviteId));
    const lines = (await getCase(harness, ines, caseId)).timeline.filter((entry) => entry.authorSide === 'system');
    expect(lines.map(({ text, shared }) => `${text} ${shared}`).toSorted()).toEqual([
      'Diagnostic terminé le 16 novembre 2026 true',
      'Message envoyé à la collectivité\u00a0: le diagnostic est à refaire false',
      'Plan d’action\u00a0: une action est bloquée true',
    ]);
  });

  it('that come before the accompagnement they are about wait for it; older ones are about none', async () => {
    const collectiviteId = await harness.aCollectivite(ines.instanceId);
    const moved = (to: string) => ({ actionId: randomUUID(), planId: randomUUID(), collectiviteId, from: 'a', to });
    const before = new Date(harness.now.getTime() - 1);
    await harness.bus.deliver(events.ActionStateChanged, moved('bloquee'), { ...meta(collectiviteId), occurredAt: before });
    await harness.bus.deliver(events.MessageSent, { messageId: randomUUID(), kind: 'completion', collectiviteId }, meta(collectiviteId));
    await harness.bus.deliver(events.ActionStateChanged, moved('terminee'), meta(collectiviteId));
    expect(await getAccompagnement(harness, collectiviteId, ines.instanceId)).toEqual({ accompagnement: null });
    await completeDiagnostic(harness, ines.instanceId, collectiviteId);
    const lines = await harness.everything<{ line: string }>(`SELECT text || ' ' || shared AS line FROM timeline_entry WHERE collectivite_id = $1`, collectiviteId);
    expect(lines.map(({ line }) => line).toSorted()).toEqual([
      'Diagnostic terminé le 16 novembre 2026 true',
      'Message envoyé à la collectivité\u00a0: le diagnostic est terminé false',
      'Plan d’action\u00a0: une action est terminée true',
    ]);
    expect(await harness.everything('SELECT FROM early_entry WHERE collectivite_id = $1', collectiviteId)).toEqual([]);
    expect(await harness.deadLetters()).toEqual([]);
  });
});
