import { describe, expect, it } from '@jest/globals';
import { recogniseSignIn, type KnownFacts, type LoginFacts } from './recognise-sign-in.ts';

const crisolles = { siren: '216001800', name: 'Crisolles', kind: 'commune' as const };
const login: LoginFacts = {
  account: { issuer: 'proconnect', subject: 'a' },
  siret: '21600180000012',
  proconnectRoles: ['agent_public', 'agent_public_territorial'],
  organization: 'Commune de Crisolles',
};
const local: LoginFacts = { account: { issuer: 'local', subject: 'k' }, siret: undefined, proconnectRoles: [], organization: undefined };
type Facts = KnownFacts<{ instanceId: string }>;
const national: Facts = { instance: { id: 'national', national: true }, official: crisolles, served: false, staff: undefined };
const operator: Facts = { ...national, instance: { id: 'operator', national: false } };

describe('recogniseSignIn', () => {
  it.each<[string, LoginFacts, Facts]>([
    ['an agent of a commune, on the national host', login, national],
    ['an agent of a commune its operator serves', login, { ...operator, served: true }],
    ['an agent whose roles ProConnect could not work out', { ...login, proconnectRoles: [] }, national],
  ])('lets in %s', (_, who, known) => {
    expect(recogniseSignIn(who, known)).toEqual({ outcome: 'member', collectivite: crisolles });
  });

  it.each<[string, LoginFacts, Facts, string]>([
    ['no SIRET', { ...login, siret: undefined }, national, 'siret-missing'],
    ['a SIRET with a wrong digit', { ...login, siret: '21600180000013' }, national, 'siret-invalid'],
    ['a private user', { ...login, siret: '99999999800019', proconnectRoles: [] }, { ...national, official: undefined }, 'private-user'],
    ['a role that is no public agent’s', { ...login, proconnectRoles: ['prestataire'] }, national, 'private-user'],
    ['an agent of the State', { ...login, proconnectRoles: ['agent_public', 'agent_public_etat'] }, { ...national, official: undefined }, 'collectivite-unknown'],
    ['a commune that another operator serves', login, operator, 'not-served-here'],
    ['a local account of no team', local, national, 'staff-unknown'],
    ['staff of another instance', local, { ...national, staff: { instanceId: 'operator' } }, 'staff-elsewhere'],
  ])('refuses %s', (_, who, known, reason) => {
    expect(recogniseSignIn(who, known)).toEqual({ outcome: 'refused', reason });
  });

  it('knows staff on the host of their own instance', () => {
    const staff = { instanceId: 'operator' };
    expect(recogniseSignIn(local, { ...operator, staff })).toEqual({ outcome: 'staff', staff });
  });

  it('takes no SIRET of a local account into account', () => {
    expect(recogniseSignIn({ ...login, account: local.account }, national)).toEqual({ outcome: 'refused', reason: 'staff-unknown' });
  });

  it.each([
    ['Syndicat mixte Oise numérique', 'syndicat'],
    ['SIVOM des Deux Rives', 'syndicat'],
    ['Centre communal d’action sociale', 'autre'],
    [undefined, 'autre'],
  ])('takes ProConnect’s word for a local body the dataset does not hold: %s', (organization, kind) => {
    const recognition = recogniseSignIn({ ...login, organization }, { ...national, official: undefined });
    expect(recognition).toMatchObject({ outcome: 'member', collectivite: { siren: '216001800', kind, name: organization ?? 'Établissement 216001800' } });
  });
});
