import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, renameSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { component, fetchArtifact } from './maven.mjs';
import { unzip } from './unzip.mjs';

/** The name of its folder among the components. */
export const redisComponent = 'redis-1.4.3';
const jar = 'com.github.codemonstur:embedded-redis:1.4.3';

/** Is this « redis-server --version » at least 6.2? */
export function isRecentEnough(versionText) {
  const [, major, minor] = /v=(\d+)\.(\d+)/.exec(versionText) ?? [];
  return Number(major) > 6 || (Number(major) === 6 && Number(minor) >= 2);
}

/** The redis-server of the machine when it is recent enough, else null. */
export function systemRedis() {
  const { stdout } = spawnSync('redis-server', ['--version'], { encoding: 'utf8' });
  return isRecentEnough(stdout ?? '') ? 'redis-server' : null;
}

/** The binary inside a jar of Maven Central, for machines without a recent Redis. */
export async function fetchRedis(java) {
  const arch = { x64: 'amd64', arm64: 'arm64' }[process.arch];
  const wanted = new RegExp(`^redis-server-.*-${process.platform}-${arch}$`);
  const folder = await component(redisComponent, async (unfinished) => {
    const archive = await fetchArtifact(java, jar, join(unfinished, 'jar'));
    const [name] = unzip(archive, unfinished, (entry) => wanted.test(entry));
    if (!name) {
      throw new Failure('Redis n’est pas fourni pour cette machine.', 'Installez redis-server (6.2 ou plus), ou indiquez-en un : REDIS_URL=redis://… npm start');
    }
    renameSync(join(unfinished, name), join(unfinished, 'redis-server'));
    chmodSync(join(unfinished, 'redis-server'), 0o755);
  });
  return join(folder, 'redis-server');
}

/** @param {{ program: string, data: string, port: number, durable: boolean }} options */
export function redis({ program, data, port, durable }) {
  const folder = join(data, 'redis');
  mkdirSync(folder, { recursive: true });
  return {
    name: 'redis', title: 'Redis', rank: 30, stopTimeoutMs: 3000, readyTimeoutMs: 20_000, cwd: folder,
    command: program,
    args: [
      '--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', durable ? 'yes' : 'no', '--save', '',
      '--maxmemory-policy', 'noeviction', '--daemonize', 'no',
    ],
    env: process.env,
    isReady: () => ping(port),
  };
}

function ping(port) {
  return new Promise((answer) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write('PING\r\n'));
    const end = (result) => { socket.destroy(); answer(result); };
    socket.setTimeout(1000, () => end(false));
    socket.once('data', (data) => end(data.toString().startsWith('+PONG')));
    socket.once('error', () => end(false));
  });
}
