import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { anchor } from '../../libs/contracts/src/docs/markdown.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const under = (folder: string) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md')).map((path) => join(folder, path));
const documents = [...readdirSync(root).filter((name) => name.endsWith('.md')), ...under('docs'), 'deploy/keycloak/README.md'];

/** What a document leads to, without what stands in code, and without pictures, which are made by a run. */
const linksOf = (text: string) => [...text.replace(/```[\s\S]*?```/g, '').matchAll(/(?<!!)\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, link]) => link!).filter((link) => !/^[a-z]+:/.test(link));
const anchorsOf = (text: string) => text.split('\n').filter((line) => line.startsWith('#')).map((line) => anchor(line.replace(/^#+ /, '')));

describe.each(documents)('%s', (path) => {
  const text = read(path);

  it('leads to files and headings that exist', () => {
    const broken = linksOf(text).filter((link) => {
      const [file = '', heading] = link.split('#');
      const target = file ? join(dirname(path), file) : path;
      return !existsSync(join(root, target)) || (heading !== undefined && !anchorsOf(read(target)).includes(heading));
    });
    expect(broken).toEqual([]);
  });

  it('names commands of package.json', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect([...text.matchAll(/npm run (?:-s )?([a-z-]+)/g)].map(([, name]) => name!).filter((name) => !(name in scripts))).toEqual([]);
  });

  it('names programs and files of deploy, libs and services that exist', () => {
    const paths = [...text.matchAll(/\b(?:deploy|libs|services|tests|proto)\/[\w./-]+\.(?:mjs|js|ts|yaml|json|example|md)\b/g)].map(([whole]) => whole);
    const source = (name: string) => name.replace('/dist/', '/src/').replace(/\.js$/, name.includes('/dist/') ? '.ts' : '.js');
    expect([...new Set(paths)].filter((name) => !existsSync(join(root, source(name))))).toEqual([]);
  });
});
