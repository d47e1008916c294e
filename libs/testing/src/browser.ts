import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
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

async function npmBrowser(): Promise<LaunchOptions> {
  const { version } = createRequire(import.meta.url)(join(packageFolder(), 'package.json')) as { version: string };
  const home = join(tmpdir(), `osinum-chromium-${version}`);
  if (!existsSync(join(home, 'chromium'))) await unpackBrowser(home);
  const libraries = [join(home, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(delimiter);
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(home, 'fonts') };
  return { executablePath: join(home, 'chromium'), env: { ...textEnvironment(), ...fonts, LD_LIBRARY_PATH: libraries } };
}

/**
 * Unpacks the browser of the npm package into a folder, beside it then renamed: two test files may ask at the same time.
 * The package writes where the environment of its process says, and a test cannot change its own: another process does it.
 * @param home a folder that is absent, or left empty by an interrupted start
 */
export async function unpackBrowser(home: string): Promise<void> {
  const scratch = await mkdtemp(`${home}-`);
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpacking, join(packageFolder(), 'bin', 'al2023.tar.br')], {
    cwd: packageFolder(),
    env: { ...process.env, TMPDIR: scratch },
  });
  await rename(scratch, home).catch(() => rm(scratch, { recursive: true, force: true }));
}

const unpacking = `
  import bundled, { inflate } from '@sparticuz/chromium';
  await bundled.executablePath();
  await inflate(process.argv[1]);
`;

const packageFolder = () => dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));

function textEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
