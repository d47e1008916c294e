import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, LaunchOptions } from 'playwright-core';

export * from './page-checks.ts';

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const systemPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A headless browser: `CHROMIUM_PATH` if set, else the system's Chromium or Chrome, else the one of the npm package
 * `@sparticuz/chromium`. Every `*.localhost` host leads to this machine, as in a reader's browser.
 */
export async function launchBrowser(from: 'system' | 'npm' = 'system'): Promise<Browser> {
  const executablePath = from === 'system' ? systemBrowser() : undefined;
  const options: LaunchOptions = executablePath ? { executablePath } : await npmBrowser();
  return chromium.launch({ ...options, args: ['--no-zygote', '--font-render-hinting=none', '--lang=fr-FR'] });
}

function systemBrowser(): string | undefined {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) return chosen;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const named = systemNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...named, ...systemPaths].find((path) => existsSync(path));
}

/** Unpacked once a version, beside itself then renamed: two test files may ask at the same time. */
async function npmBrowser(): Promise<LaunchOptions> {
  const folder = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const { version } = createRequire(import.meta.url)(join(folder, 'package.json')) as { version: string };
  const home = join(tmpdir(), `osinum-chromium-${version}`);
  if (!existsSync(home)) {
    const scratch = await mkdtemp(`${home}-`);
    await inTemporaryFolder(scratch, () => unpack(folder));
    await rename(scratch, home).catch(() => rm(scratch, { recursive: true, force: true }));
  }
  const libraries = [join(home, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(delimiter);
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(home, 'fonts') };
  return { executablePath: join(home, 'chromium'), env: { ...textEnvironment(), ...fonts, LD_LIBRARY_PATH: libraries } };
}

async function unpack(folder: string): Promise<void> {
  const { default: bundled, inflate } = await import('@sparticuz/chromium');
  await bundled.executablePath();
  await inflate(join(folder, 'bin', 'al2023.tar.br'));
}

/** The package unpacks into the temporary folder it reads from the environment. */
async function inTemporaryFolder(folder: string, work: () => Promise<void>): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

function textEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
