import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Stage } from './stage.ts';

interface DatasetCommune {
  code: string;
  nom: string;
  siren?: string;
  departement?: string;
  population?: number;
  type: string;
}

/** An agent of a real commune, under an invented name. */
export interface CommunePersona {
  login: string;
  givenName: string;
  usualName: string;
  email: string;
  siret: string;
  commune: string;
  population: number;
  departement: string;
}

/** The roles ProConnect computes for an agent of a commune. */
const publicAgent = ['agent_public', 'agent_public_territorial'] as const;

const dataset = createRequire(import.meta.url)('@etalab/decoupage-administratif/data/communes.json') as DatasetCommune[];

const demonstration = createRequire(import.meta.url)('../../../deploy/local/demo-people.json') as { proconnect: { siren?: string }[] };

/** Genvry, a member commune of the demonstration's operator. */
const adherent = '216002675';

/** The bodies that people of the demonstration come from: somebody may be their référent already. */
const spokenFor = new Set([adherent, ...demonstration.proconnect.map(({ siren }) => siren)]);

/**
 * Somebody nobody knows yet, in a commune drawn among those of a département and a size that nobody of this platform
 * has drawn before, nor comes from in the demonstration: the first to come in is its référent.
 */
export function anAgentOfACommune({ departement = '60', from = 300, to = 2000 } = {}): CommunePersona {
  const candidates = dataset.filter(
    (one) =>
      one.type === 'commune-actuelle' &&
      one.departement === departement &&
      one.siren &&
      !spokenFor.has(one.siren) &&
      inRange(one.population, from, to),
  );
  while (candidates.length > 0) {
    const [commune] = candidates.splice(Math.floor(Math.random() * candidates.length), 1);
    if (isMine(commune!)) return anAgentOf(commune!);
  }
  throw new Error(`Toutes les communes de ${from} à ${to} habitants (${departement}) ont servi : npm start -- --reset`);
}

/** Takes a commune for good: a file of its own in the data folder, which no other test can make as well. */
function isMine({ siren }: DatasetCommune): boolean {
  const folder = join(process.env['OSINUM_DATA'] ?? tmpdir(), 'communes-drawn');
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(join(folder, siren!), '', { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/** Somebody of a member commune of the demonstration's operator. */
export function anAgentOfAnAdherent(): CommunePersona {
  return anAgentOf(dataset.find((one) => one.siren === adherent)!);
}

/** Somebody of a syndicat that no directory describes, nor places in a département. */
export function anAgentOfASyndicat(): CommunePersona & { organization: string } {
  const siren = `25${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;
  const organization = `Syndicat des eaux ${siren}`;
  return { ...anAgentOf({ code: '', nom: organization, siren, departement: '', population: 0, type: 'syndicat' }), organization };
}

/** Another agent of the same commune. */
export function aColleagueOf(persona: CommunePersona): CommunePersona {
  const login = `agent-${crypto.randomUUID().slice(0, 8)}`;
  return { ...persona, login, givenName: 'Paul', usualName: 'Lemoine', email: `${login}@commune.example` };
}

function anAgentOf(commune: DatasetCommune): CommunePersona {
  const login = `agent-${crypto.randomUUID().slice(0, 8)}`;
  return {
    login,
    givenName: 'Mireille',
    usualName: 'Garnier',
    email: `${login}@commune.example`,
    siret: siretOf(commune.siren!),
    commune: commune.nom,
    population: commune.population!,
    departement: commune.departement!,
  };
}

const inRange = (population: number | undefined, from: number, to: number) =>
  population !== undefined && population >= from && population <= to;

/** A SIRET of this SIREN whose control digit holds. */
function siretOf(siren: string): string {
  for (let last = 0; last < 10; last += 1) {
    const siret = `${siren}0001${last}`;
    if (luhn(siret) % 10 === 0) return siret;
  }
  throw new Error(`no SIRET for ${siren}`);
}

function luhn(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}

/** Signs in with ProConnect from the sign-in page, as this person types it on their provider's page. */
export async function signInWithProConnect(
  page: Page,
  stage: Stage,
  persona: CommunePersona,
  { site = stage.national, roles = publicAgent }: { site?: string; roles?: readonly string[] } = {},
): Promise<void> {
  await page.goto(`${site}/connexion`);
  await goThroughProConnect(page, persona, roles);
}

/** Follows the link to ProConnect of a sign-in page, and fills the provider's form unless the provider remembers the person. */
export async function goThroughProConnect(page: Page, persona: CommunePersona, roles: readonly string[] = publicAgent): Promise<void> {
  await page.getByRole('link', { name: /S’identifier avec ProConnect/ }).click();
  await page.waitForURL(({ pathname }) => !pathname.startsWith('/connexion'));
  if ((await page.locator('input#siret').count()) === 0) return;
  for (const field of ['login', 'givenName', 'usualName', 'email', 'siret'] as const) {
    await page.locator(`input#${field}`).fill(persona[field]);
  }
  for (const role of roles) {
    await page.locator(`input[name="roles"][value="${role}"]`).check();
  }
  const provider = new URL(page.url()).origin;
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
  await page.waitForURL(({ origin }) => origin !== provider);
}

/** Signs out of the platform, of Keycloak and of ProConnect. */
export async function signOut(page: Page): Promise<void> {
  await page.locator('details.me summary').click();
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.waitForURL(({ hostname, pathname }) => /^(osinum|vallees)\.localhost$/.test(hostname) && pathname === '/');
}
