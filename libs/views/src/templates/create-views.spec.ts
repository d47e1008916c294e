import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { loadAssets } from '../assets/assets.ts';
import { brandSheet } from '../brand/brand-css.ts';
import { brands } from '../brand/brands.ts';
import { createViews } from './create-views.ts';
import { brandChrome, initialsOf } from './page-chrome.ts';
import { readTemplates } from './read-templates.ts';

const assets = loadAssets();
const folders: string[] = [];

function viewsWith(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'views-'));
  folders.push(folder);
  for (const [name, source] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, `${name}.hbs`), source);
  }
  return createViews({ templateFolders: [folder], assetUrl: assets.url });
}

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

describe('createViews, at start', () => {
  it.each([
    ['an unknown helper', '{{shout name}}', /shout/],
    ['an unknown partial', '{{> nowhere this}}', /"nowhere", which does not exist/],
    ['a block left open', '{{#if a}}x', /Parse error/],
  ])('refuses %s', (_, source, message) => {
    expect(() => viewsWith({ page: source })).toThrow(message);
  });
});

describe('render', () => {
  const chrome = { title: 'Essai', brand: brandChrome(brands.osinum, brandSheet(brands.osinum, assets).path) };

  it('wraps a page in the layout, with its title, sheets and skip link', () => {
    const html = viewsWith({ page: '<h1>{{title}}</h1>' }).render('page', { title: 'Où ?', chrome });
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="fr">/);
    expect(html).toContain('<title>Essai – Osinum Territoires</title>');
    expect(html).not.toMatch(/href="\/static\/\w+\.[0-9a-f]{8}\.css"/);
    expect(html).toMatch(/href="\/marque\/osinum\.[0-9a-f]{8}\.css"/);
    expect(html.indexOf('Aller au contenu')).toBeLessThan(html.indexOf('<header'));
  });

  it.each([[{ sheet: 'home' as const }, 'home'], [{ dense: true }, 'staff']])('adds the sheet that %p asks for, after the brand’s', (more, name) => {
    const html = viewsWith({ page: '<h1>x</h1>' }).render('page', { chrome: { ...chrome, ...more } });
    expect(html).toMatch(new RegExp(`/marque/osinum[^>]*>\\s*<link rel="stylesheet" href="/static/${name}\\.[0-9a-f]{8}\\.css"`));
  });

  it('escapes everything a person wrote', () => {
    const hostile = '"><script>alert(1)</script>';
    const html = viewsWith({ page: '<p title="{{it}}">{{it}}</p>{{> field name="n" label=it value=it error=it}}{{> alert tone="ok" title=it text=it}}' }).render('page', { it: hostile, chrome: { ...chrome, title: hostile } });
    expect(html).not.toContain('<script');
    expect(html).not.toContain('">&lt;script&gt;alert(1)&lt;/script&gt;">');
  });

  it('throws on a value that is missing, not on one that is tested', () => {
    const views = viewsWith({ page: '{{#if hint}}{{hint}}{{/if}}{{name}}' });
    expect(views.render('page', { name: 'x', chrome })).toContain('x');
    expect(() => views.render('page', { chrome })).toThrow(/"name" not defined/);
  });

  it.each(['constructor', '__proto__', 'toString', 'name.constructor'])('never reads %s from a prototype', (path) => {
    const views = viewsWith({ page: `{{#if ${path}}}reached{{/if}}` });
    expect(views.render('page', { name: 'x', chrome })).not.toContain('reached');
  });

  it('gives a partial only what it was passed', () => {
    const views = viewsWith({ 'partials/nosy': '{{#if secret}}leaked{{/if}}{{label}}', page: '{{> nosy label="ok"}}' });
    expect(views.render('page', { secret: 'yes', chrome })).not.toContain('leaked');
  });

  it('names the template that does not exist', () => {
    expect(() => viewsWith({}).render('nulle-part', { chrome })).toThrow('no template named "nulle-part"');
  });
});

it('no template prints without escaping', () => {
  for (const { name, source } of readTemplates(new URL('../../templates/', import.meta.url))) {
    expect({ name, raw: /\{\{\{|\{\{&/.test(source) }).toEqual({ name, raw: false });
  }
});

it('no style sheet calls another site or an inline picture', () => {
  for (const sheet of ['site.css', 'home.css', 'staff.css']) {
    const css = assets.at(assets.url(sheet))?.body.toString() ?? '';
    expect(css).not.toMatch(/https?:|data:|@import/);
    expect(css).not.toMatch(/\/\*/);
  }
});

it('an asset changes address with its content', () => {
  const url = assets.url('carte-osinum.svg');
  expect(url).toMatch(/^\/static\/carte-osinum\.[0-9a-f]{8}\.svg$/);
  expect(assets.at(url)?.body.toString()).toBe(readFileSync(new URL('../../static/carte-osinum.svg', import.meta.url), 'utf8'));
  expect(() => assets.url('nothing.css')).toThrow('nothing.css');
});

it.each([
  ['Mireille Garnier', 'MG'],
  ['Anne-Lise de La Tour', 'AT'],
  ['Cher', 'C'],
  ['', ''],
])('initials of %s', (name, expected) => {
  expect(initialsOf(name)).toBe(expected);
});
