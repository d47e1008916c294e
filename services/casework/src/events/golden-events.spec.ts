import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from '@jest/globals';
import { events, type EventType } from '@osinum/contracts';
import { encodePayload } from '@osinum/messaging';
import * as messages from './messages.ts';

const row: messages.CaseTold = {
  id: '3d5f8a10-7c42-4b11-8f0a-52d1f0c7a101',
  instanceId: '3d5f8a10-7c42-4b11-8f0a-52d1f0c7a102',
  collectiviteId: '3d5f8a10-7c42-4b11-8f0a-52d1f0c7a103',
  diagnosticId: '3d5f8a10-7c42-4b11-8f0a-52d1f0c7a104',
  status: 'en-cours',
  outcome: null,
};
const personId = '3d5f8a10-7c42-4b11-8f0a-52d1f0c7a105';
const taskId = '3d5f8a10-7c42-4b11-8f0a-52d1f0c7a106';
const at = new Date('2026-11-23T09:12:00Z');
const assignment = { instanceId: row.instanceId, collectiviteId: row.collectiviteId, caseId: row.id, personId, fromAt: at, toAt: null, version: 1n };

const payloads: [EventType<any>, object][] = [
  [events.AccompagnementOpened, messages.opened(row, { priority: 'haute', firstContactDue: '2026-11-26' })],
  [events.AccompagnementAssigned, messages.assigned(row, personId)],
  [events.AccompagnementStatusChanged, messages.statusChanged({ ...row, status: 'clos', outcome: 'aide' }, 'en-cours')],
  [events.TaskDue, messages.taskDue(row, { id: taskId, dueOn: new Date('2026-11-26') })],
  [events.TaskDone, messages.taskDone(row, { taskId, personId, shared: true })],
  [events.AssignmentState, messages.assignmentState(assignment)],
];

it.each(payloads.map(([event, message]) => [event.type, event, message] as const))('%s is what its consumers are tested with', (_, event, message) => {
  const produced = `${JSON.stringify(JSON.parse(encodePayload(event.schema, message)), null, 2)}\n`;
  const file = new URL(`../../../../proto/fixtures/${event.topic}/${event.type}.json`, import.meta.url);
  if (process.env['UPDATE_FIXTURES'] === '1') {
    mkdirSync(dirname(file.pathname), { recursive: true });
    writeFileSync(file, produced);
  }
  expect(JSON.parse(produced)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});
