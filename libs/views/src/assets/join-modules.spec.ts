import { Script } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { loadAssets } from './assets.ts';
import { joinModules } from './join-modules.ts';

describe('the script of a page', () => {
  it('is one module made of several', () => {
    const joined = joinModules(['/** Says\n * it. */\nexport function one() {\n  return 1;\n}\n', "import { one } from './one.js';\n\n/** @type {number} */\nconst two = one() + /** @type {number} */ (1);\n"]);
    expect(joined).toBe('function one() {\nreturn 1;\n}\nconst two = one() + /** @type {number} */ (1);\n');
  });

  it('reads as a script, stays small, makes no code out of text and keeps nothing in the browser', () => {
    const assets = loadAssets();
    const { body, contentType, path } = assets.at(assets.url('answers.js'))!;
    const text = body.toString('utf8');
    expect([contentType, path]).toEqual(['text/javascript; charset=utf-8', expect.stringMatching(/^\/static\/answers\.[0-9a-f]{8}\.js$/)]);
    expect(() => new Script(text)).not.toThrow();
    expect(body.length).toBeLessThan(5_000);
    expect(text).not.toMatch(/\beval\b|new Function|(inner|outer|Adjacent)HTML|Storage|indexedDB|cookie|^\s*(im|ex)port\b/m);
  });
});
