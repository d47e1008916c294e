import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { generateKeyPairSync, randomUUID } from 'node:crypto';

const kinds = [
  { alg: 'RS256', type: 'rsa', options: { modulusLength: 2048 } },
  { alg: 'ES256', type: 'ec', options: { namedCurve: 'P-256' } },
];
const privateMembers = new Set(['d', 'p', 'q', 'dp', 'dq', 'qi']);

/** Holds the signing keys: the current pair, the retired ones still published, and an impostor's. */
export function openKeys(file) {
  let { current, retired } = read(file);
  const impostor = current.map(forge);
  save();

  function save() {
    if (file) writeFileSync(file, JSON.stringify({ current, retired }), { mode: 0o600 });
  }

  return {
    /** Keys that sign; the impostor's have the same kid, so that signatures fail against `published`. */
    signing: (wrong) => ({ keys: wrong ? current.map((key, at) => ({ ...impostor[at], kid: key.kid })) : [...current, ...retired] }),
    published: () => ({ keys: [...current, ...retired].map(withoutPrivateMembers) }),
    rotate() {
      retired = current;
      current = kinds.map(generate);
      save();
    },
  };
}

function read(file) {
  if (file && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  return { current: kinds.map(generate), retired: [] };
}

function generate({ alg, type, options }) {
  const { privateKey } = generateKeyPairSync(type, options);
  return { ...privateKey.export({ format: 'jwk' }), alg, use: 'sig', kid: randomUUID() };
}

function forge(key) {
  return generate(kinds.find((kind) => kind.alg === key.alg));
}

function withoutPrivateMembers(key) {
  return Object.fromEntries(Object.entries(key).filter(([name]) => !privateMembers.has(name)));
}
