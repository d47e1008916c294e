import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { staffCredentials, type Stage } from './stage.ts';

/** Signs a staff member in: password, then the code of their telephone. */
export async function signInAsStaff(page: Page, stage: Stage, username: string, site = stage.national): Promise<void> {
  const { password, totpSecret } = staffCredentials(stage, username);
  await page.goto(`${site}/connexion`);
  await page.getByRole('link', { name: /espace conseillers/i }).click();
  await page.locator('#username').fill(username);
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
  await page.locator('#otp').fill(new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate());
  await page.locator('#kc-login').click();
  await page.waitForURL(`${site}/**`);
}
