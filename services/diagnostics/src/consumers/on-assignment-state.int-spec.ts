import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { caseworkEvents, events } from '@osinum/contracts';
import { newId } from '@osinum/kernel';
import { openLab, type Lab } from '../db/lab.fixture.ts';
import { isFollowedBy } from '../db/assignments.ts';
import { onAssignmentState } from './on-assignment-state.ts';

const at = new Date('2026-11-22T10:00:00Z');
let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

describe('on AssignmentState', () => {
  it('keeps the newest, delivered twice or out of order', async () => {
    const ids = { caseId: newId(), collectiviteId: newId(), instanceId: newId(), personId: newId() };
    const deliver = async (aggregateVersion: number, to?: Date) => {
      const message = create(caseworkEvents.AssignmentStateSchema, { ...ids, from: timestampFromDate(at), ...(to && { to: timestampFromDate(to) }) });
      const received = { id: newId(), topic: events.AssignmentState.topic, type: 'AssignmentState', key: ids.caseId, occurredAt: at, aggregateVersion, message };
      const scope = onAssignmentState.scope(received);
      await lab.db.withTenant(scope, (tx) => onAssignmentState.apply(tx, received, undefined as never));
    };
    const follows = () =>
      lab.db.withTenant({ instanceId: ids.instanceId }, (tx) => isFollowedBy(tx, ids.instanceId, ids.collectiviteId, ids.personId));
    await deliver(2);
    await deliver(2);
    expect(await follows()).toBe(true);
    await deliver(3, at);
    await deliver(2);
    expect(await follows()).toBe(false);
  });
});
