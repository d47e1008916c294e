import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { withDatabase } from './services.ts';

const cli = fileURLToPath(new URL('../../libs/tenancy/src/migrate/cli.ts', import.meta.url));

describe.each(withDatabase)('the migrations of %s', (service) => {
  it('give what its Prisma schema says', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=@osinum/source', cli, 'check', service]);
    expect(stdout).toBe(`${service}: the migrations give the schema\n`);
  }, 30_000);
});
