import { beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const boundary = '@nx/enforce-module-boundaries';

/** A file that would break the architecture, and the rule that must say so. */
const violations: [what: string, file: string, code: string, rule: string][] = [
  ['a service importing another by its path', 'services/casework/src/violation-1.ts', `import { diagnostics } from '../../diagnostics/src/service.ts';\nexport default diagnostics;\n`, boundary],
  ['a service importing another by its name', 'services/casework/src/violation-2.ts', `import { diagnostics } from '@osinum/diagnostics';\nexport default diagnostics;\n`, boundary],
  ['a service importing another on demand', 'services/casework/src/violation-3.ts', `export const load = () => import('@osinum/diagnostics');\n`, boundary],
  ['the kernel importing a library', 'libs/kernel/src/violation-4.ts', `import { events } from '@osinum/contracts';\nexport default events;\n`, boundary],
  ['the kernel importing a package', 'libs/kernel/src/violation-5.ts', `import { z } from 'zod';\nexport default z;\n`, boundary],
  ['tenancy importing messaging, which stands on it', 'libs/tenancy/src/violation-6.ts', `import { startRelay } from '@osinum/messaging';\nexport default startRelay;\n`, boundary],
  ['a rule of the domain importing the framework', 'services/casework/src/domain/violation-7.ts', `import { Injectable } from '@nestjs/common';\nexport default Injectable;\n`, 'no-restricted-imports'],
  ['a rule of the domain importing the database', 'services/casework/src/domain/violation-8.ts', `import { openCasework } from '../db/client.ts';\nexport default openCasework;\n`, 'no-restricted-imports'],
  ['a rule of the domain reading the clock', 'services/casework/src/domain/violation-9.ts', `export const now = () => new Date();\n`, 'no-restricted-syntax'],
  ['a rule of the domain drawing lots', 'services/casework/src/domain/violation-10.ts', `export const luck = () => Math.random();\n`, 'no-restricted-syntax'],
];

const harmless: [file: string, code: string][] = [
  ['services/casework/src/harmless.ts', `import { events } from '@osinum/contracts';\nexport default events;\n`],
  ['services/casework/src/domain/harmless.ts', `import { newId } from '@osinum/kernel';\nexport default newId;\nexport const day = (now: Date) => now.getDate();\n`],
];

let broken: Record<string, string[]>;

beforeAll(async () => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('lint-texts.mjs', import.meta.url))], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify([...violations.map(([, file, code]) => [file, code]), ...harmless]));
  const [printed] = await Promise.all([text(child.stdout), once(child, 'close')]);
  broken = JSON.parse(printed) as Record<string, string[]>;
}, 120_000);

describe('the lint', () => {
  it.each(violations)('refuses %s', (_what, file, _code, rule) => expect(broken[file]).toContain(rule));

  it.each(harmless)('has nothing against %s', (file) => expect(broken[file]).toEqual([]));
});
