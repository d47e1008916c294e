import type { Page } from 'playwright-core';
import type { Stage } from './stage.ts';

/** Faults of ProConnect that the simulator can show; the same as on its page `/simulator/`. */
export interface ProConnectFaults {
  fsType?: 'public' | 'private';
  delayMs?: number;
  failing?: string[];
  wrongSignature?: boolean;
  wrongNonce?: boolean;
  clockSkewSeconds?: number;
}

const asUsual: Required<ProConnectFaults> = {
  fsType: 'public', delayMs: 0, failing: [], wrongSignature: false, wrongNonce: false, clockSkewSeconds: 0,
};

/** Does something while ProConnect has these faults, and mends it whatever happens. */
export async function whileProConnect<T>(stage: Stage, faults: ProConnectFaults, work: () => Promise<T>): Promise<T> {
  await switchTo(stage, faults);
  try {
    return await work();
  } finally {
    await switchTo(stage, asUsual);
  }
}

async function switchTo(stage: Stage, faults: ProConnectFaults): Promise<void> {
  const response = await fetch(new URL('/simulator/switches', stage.proconnect), { method: 'PATCH', body: JSON.stringify(faults) });
  if (!response.ok) throw new Error(`Le simulateur refuse ${JSON.stringify(faults)} : ${await response.text()}`);
}

/** New signing keys at ProConnect. */
export async function rotateProConnectKeys(stage: Stage): Promise<void> {
  await fetch(new URL('/simulator/rotate-keys', stage.proconnect), { method: 'POST' });
}

/** From the sign-in page of a site to the page of ProConnect. */
export async function goToProConnect(page: Page, site: string): Promise<void> {
  await page.goto(`${site}/connexion`);
  await page.getByRole('link', { name: /S’identifier avec ProConnect/ }).click();
}

/** Signs in as one of the simulator's people, by what its page says of them. */
export async function signInAsPersona(page: Page, site: string, title: string): Promise<void> {
  await goToProConnect(page, site);
  await page.getByRole('button', { name: title }).click();
}

/** Gives up on the page of ProConnect. */
export async function giveUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Revenir au service sans se connecter' }).click();
}
