import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '@osinum/testing/browser';
import type { Browser, BrowserContext, Page, Response } from 'playwright-core';

/** The running platform as the outside world sees it: public addresses, the mail catcher, the event bus. */
export interface Stage {
  readonly browser: Browser;
  readonly national: string;
  readonly operator: string;
  readonly desk: string;
  /** The simulator of ProConnect. */
  readonly proconnect: string;
  readonly keycloak: string;
  readonly brokers: string[];
  readonly dataFolder: string;
  close(): Promise<void>;
}

export interface VisitorOptions {
  /** 360 for a phone, 1280 for a desk. */
  width?: number;
  javaScript?: boolean;
}

/** Opens the browser on the stack that the environment describes. */
export async function openStage(environment: NodeJS.ProcessEnv = process.env): Promise<Stage> {
  const wanted = (name: string): string => {
    const value = environment[name];
    if (!value) throw new Error(`La variable ${name} manque : la plateforme tourne-t-elle ?`);
    return value;
  };
  const base = wanted('PUBLIC_BASE');
  const browser = await launchBrowser();
  return {
    browser,
    national: base.replace('{host}', 'osinum.localhost'),
    operator: base.replace('{host}', 'vallees.localhost'),
    desk: wanted('DEV_DESK_URL'),
    proconnect: wanted('PROCONNECT_ISSUER'),
    keycloak: wanted('KEYCLOAK_URL'),
    brokers: wanted('KAFKA_BROKERS').split(','),
    dataFolder: wanted('OSINUM_DATA'),
    close: () => browser.close(),
  };
}

const documents = new WeakMap<Page, Response>();

function keepDocument(page: Page, response: Response): void {
  const request = response.request();
  const redirects = response.status() >= 300 && response.status() < 400;
  if (request.isNavigationRequest() && response.frame() === page.mainFrame() && !redirects) documents.set(page, response);
}

/** The HTML of the page shown, as the server sent it. */
export async function htmlSent(page: Page): Promise<string> {
  return (await documents.get(page)?.text()) ?? '';
}

/** A person with a browser of their own. */
export async function newVisitor(stage: Stage, options: VisitorOptions = {}): Promise<{ context: BrowserContext; page: Page }> {
  const context = await stage.browser.newContext({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: options.width ?? 1280, height: 900 },
    javaScriptEnabled: options.javaScript ?? false,
  });
  context.setDefaultTimeout(15_000);
  context.on('page', (page) => page.on('response', (response) => keepDocument(page, response)));
  return { context, page: await context.newPage() };
}

export interface StaffCredentials {
  username: string;
  password: string;
  totpSecret: string;
}

/** What a staff member types, as the launcher printed it. */
export function staffCredentials(stage: Stage, username: string): StaffCredentials {
  const file = join(stage.dataFolder, 'staff-credentials.json');
  const all = JSON.parse(readFileSync(file, 'utf8')) as StaffCredentials[];
  const found = all.find((one) => one.username === username);
  if (!found) throw new Error(`${username} n’est pas dans ${file}.`);
  return found;
}
