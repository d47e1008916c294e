import { describe, expect, it } from '@jest/globals';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { events } from '@osinum/contracts';
import { encodePayload, type AnyEventType } from '@osinum/messaging';
import { nationalInstance } from '../data/instances.ts';
import { collectiviteState } from './collectivite-state.ts';
import { instanceState } from './instance-state.ts';
import { membershipState } from './membership-state.ts';
import { relationState } from './relation-state.ts';
import { staffState } from './staff-state.ts';

const collectiviteId = '8d0a1b52-6c1f-4f5e-9f4b-3a1de0c4a601';
const personId = 'b7f0a9d4-41c7-5f0e-8a93-6d2f2c1b9e02';
const instanceId = nationalInstance.id;
const fromAt = new Date('2026-11-22T09:00:00Z');

/** What this service publishes, as the others must be able to read it. */
const samples: [AnyEventType, object][] = [
  [events.CollectiviteState, collectiviteState({
    id: collectiviteId, siren: '216001800', name: 'Crisolles', kind: 'commune', inseeCode: '60181', departement: '60',
    population: 917, epciSiren: '246000756', epciName: 'CC du Pays Noyonnais', version: 1n,
  })],
  [events.InstanceState, instanceState({ ...nationalInstance, version: 1n })],
  [events.MembershipState, membershipState({ collectiviteId, personId, role: 'referent', status: 'active', fromAt, toAt: null, version: 1n }, '216001800')],
  [events.RelationState, relationState({ instanceId, collectiviteId, kind: 'adherent', fromAt, toAt: null, version: 1n })],
  [events.StaffState, staffState({
    instanceId, personId, roles: ['conseiller'], departements: ['60', '80'], capacity: 40, absences: [], endedAt: null, version: 1n,
  })],
];

describe('golden events', () => {
  it.each(samples.map(([event, message]) => [event.type, event, message] as const))('%s is written as agreed', (_, event, message) => {
    const folder = fileURLToPath(new URL(`../../../../proto/fixtures/${event.topic}/`, import.meta.url));
    const file = `${folder}${event.type}.json`;
    const written = JSON.parse(encodePayload(event.schema, message as never)) as unknown;
    if (process.env['UPDATE_FIXTURES']) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, `${JSON.stringify(written, null, 2)}\n`);
    }
    expect(written).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});
