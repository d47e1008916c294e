import { describe, expect, it } from '@jest/globals';
import type { RefusalReason } from './recognise-sign-in.ts';
import { refusalMessage } from './refusal-message.ts';

const facts = {
  siret: '13002526500013', organization: 'Préfecture', collectiviteName: 'Crisolles', instanceName: 'Numérique des Vallées',
  contactEmail: 'contact@vallees.example', nationalUrl: 'http://osinum.localhost:4100',
  ownInstance: { name: 'Osinum Territoires', url: 'http://osinum.localhost:4100' },
};
const reasons: RefusalReason[] = [
  'private-user', 'siret-missing', 'siret-invalid', 'collectivite-unknown', 'not-served-here', 'staff-elsewhere', 'staff-unknown',
];

describe('refusalMessage', () => {
  it.each(reasons)('says what happened and what to do: %s', (reason) => {
    const message = refusalMessage(reason, facts);
    expect(message.split(/\. |: /).length).toBeGreaterThan(1);
    expect(message).not.toMatch(/undefined|null| [:;?!]|'/);
  });

  it('names the national address to a commune that the operator does not serve', () => {
    expect(refusalMessage('not-served-here', facts)).toContain('http://osinum.localhost:4100');
  });

  it('spaces the SIREN it could not find', () => {
    expect(refusalMessage('collectivite-unknown', facts)).toContain('130\u202f025\u202f265');
  });
});
