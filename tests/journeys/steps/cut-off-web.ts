import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { eventually } from '@osinum/testing';
import getPort from 'get-port';
import { startCuttingProxy, type Way } from './cutting-proxy.ts';
import type { Stage } from './stage.ts';

/** A second process of the pages, with the sessions of the first, whose ways to Keycloak and to ProConnect can be cut. */
export interface CutOffWeb {
  /** The national site as this process serves it; a browser gives it the cookies of the first. */
  readonly site: string;
  set(whom: 'keycloak' | 'proconnect', way: Way): void;
  stop(): Promise<void>;
}

/** Starts it from the build. The rest of the stack keeps its Keycloak: only this process goes through the proxy. */
export async function startCutOffWeb(stage: Stage): Promise<CutOffWeb> {
  const ways = new Map<string, Way>();
  const proxy = await startCuttingProxy((address) => ways.get(address) ?? 'open');
  const port = await getPort({ host: '127.0.0.1' });
  const main = join(import.meta.dirname, '..', '..', '..', 'services', 'web', 'dist', 'main.js');
  const child = spawn('sh', ['-c', `. '${join(stage.dataFolder, 'env', 'web.sh')}'; SERVICE_PORT=${port} exec '${process.execPath}' '${main}'`], {
    stdio: 'ignore',
    env: { ...process.env, NODE_OPTIONS: '', NODE_USE_ENV_PROXY: '1', HTTP_PROXY: proxy.url, NO_PROXY: '127.0.0.1' },
  });
  const isReady = async () => {
    const { status } = await fetch(`http://127.0.0.1:${port}/health/ready`);
    if (status !== 200) throw new Error(`les pages répondent ${status}`);
  };
  await eventually(isReady, { timeoutMs: 60_000, everyMs: 200 });
  return {
    site: stage.national.replace(/:\d+$/, `:${port}`),
    set(whom, way) {
      ways.set(new URL(stage[whom]).host, way);
      if (way !== 'open') proxy.hangUp();
    },
    async stop() {
      child.kill('SIGTERM');
      await proxy.stop();
    },
  };
}
