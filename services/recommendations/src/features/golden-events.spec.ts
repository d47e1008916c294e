import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fromJson, type JsonValue } from '@bufbuild/protobuf';
import { describe, expect, it } from '@jest/globals';
import { diagnosticsEvents, events, type EventType } from '@osinum/contracts';
import { encodePayload } from '@osinum/messaging';
import { actionStateChanged } from './change-action-state/change-action-state.ts';
import { actionsOf, planProposed } from './propose-plan/propose-plan.ts';
import { helpRequested } from './request-help/request-help.ts';

const id = (last: string) => `0b9d4f1e-5c1c-4f0e-9d54-1f7f3a4b5c${last}`;
const at = new Date('2026-11-22T10:43:00Z');
const fixture = ({ topic, type }: EventType<any>) => new URL(`../../../../proto/fixtures/${topic}/${type}.json`, import.meta.url);
const read = (event: EventType<any>): JsonValue => JSON.parse(readFileSync(fixture(event), 'utf8')) as JsonValue;

const answers = fromJson(diagnosticsEvents.AnswersFrozenSchema, read(events.AnswersFrozen));
const { diagnosticId, collectiviteId } = answers;
const plan = { id: id('40'), diagnosticId, collectiviteId, completedAt: at, proposedAt: at, larger: false, actions: actionsOf(answers, []) };
const move = { actionId: id('41'), collectiviteId, measureCode: 'copie-hors-site', from: 'proposee', to: 'en-cours', note: undefined, at, by: id('30') } as const;
const request = { id: id('42'), collectiviteId, instanceId: id('20'), measureCode: 'copie-hors-site', askedBy: id('30'), askedAt: at };

const payloads: [EventType<any>, object][] = [
  [events.PlanProposed, planProposed(plan, 'les-deux')],
  [events.ActionStateChanged, actionStateChanged(plan.id, move)],
  [events.HelpRequested, helpRequested(request)],
];

describe('the events of recommendations', () => {
  it.each(payloads.map(([event, message]) => [event.type, event, message] as const))('%s is what its consumers are tested with', (_, event, message) => {
    const produced = `${JSON.stringify(JSON.parse(encodePayload(event.schema, message)), null, 2)}\n`;
    const file = fixture(event);
    if (process.env['UPDATE_FIXTURES'] === '1') {
      mkdirSync(dirname(file.pathname), { recursive: true });
      writeFileSync(file, produced);
    }
    expect(JSON.parse(produced)).toEqual(read(event));
  });
});
