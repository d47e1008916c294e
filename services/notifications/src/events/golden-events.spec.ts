import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from '@jest/globals';
import { events, type EventType } from '@osinum/contracts';
import { encodePayload } from '@osinum/messaging';
import { messageFailed, messageSent, type MailTold } from './messages.ts';

const mail: MailTold = {
  id: '7be0c3a4-1f55-4d0e-a1b7-9c2d64e8b201',
  collectiviteId: '7be0c3a4-1f55-4d0e-a1b7-9c2d64e8b202',
  facts: {
    kind: 'relance',
    diagnosticId: '7be0c3a4-1f55-4d0e-a1b7-9c2d64e8b203',
    completedAt: '2026-11-12T14:00:00Z',
    dueAt: '2027-11-12T07:00:00Z',
  },
};
const personId = '7be0c3a4-1f55-4d0e-a1b7-9c2d64e8b204';

const payloads: [EventType<any>, object][] = [
  [events.MessageSent, messageSent(mail, personId, true)],
  [events.MessageFailed, messageFailed(mail, personId, '550')],
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
