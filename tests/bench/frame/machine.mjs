import { cpus, loadavg, totalmem } from 'node:os';
import pg from 'pg';

/** What a figure depends on, in one line: processor, memory, Node, and what the machine was doing before. */
export function machineLine() {
  const [{ model }] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const load = loadavg().map((one) => one.toFixed(2)).join(' ');
  return `${cpus().length} cœurs ${model.trim()}, ${gigabytes} Gio, Node ${process.versions.node} ; charge avant : ${load}`;
}

const settings = ['server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'autovacuum', 'shared_buffers', 'jit'];

/** The settings of the database that decide how fast a commit is. */
export async function databaseLine(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT name, current_setting(name) AS value FROM unnest($1::text[]) name', [settings]);
    return `PostgreSQL : ${rows.map(({ name, value }) => `${name} ${value}`).join(', ')}`;
  } finally {
    await client.end();
  }
}
