import { describe, expect, it } from '@jest/globals';
import { aTool } from './builders.ts';
import { countByNeed, searchTools } from './search-tools.ts';
import { wordsOf } from './words.ts';

const needs = [
  { code: 'mots-de-passe', label: 'Mots de passe', alsoCalled: ['coffre'] },
  { code: 'sauvegarde', label: 'Sauvegarde', alsoCalled: ['copie'] },
];
const tools = [
  aTool('keepassxc', { name: 'KeePassXC', summary: 'Un coffre chiffré sur votre ordinateur.', needs: ['mots-de-passe'] }),
  aTool('urbackup', { name: 'UrBackup', summary: 'La sauvegarde automatique des postes.', needs: ['sauvegarde'] }),
  aTool('etage', { name: 'Étagère', summary: 'Range aussi une copie.', needs: ['mots-de-passe', 'sauvegarde'] }),
];
const found = (text?: string, need?: string) => searchTools(tools, needs, { text, need }).map((tool) => tool.slug);

describe('wordsOf', () => {
  it.each([
    ['Où sauvegarder ?', ['ou', 'sauvegarder']],
    ['l’Œuvre d’ÉTÉ', ['l', 'oeuvre', 'd', 'ete']],
    ['  ', []],
  ])('reads « %s »', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('searchTools', () => {
  it('gives every tool by name when nothing is asked', () => {
    expect(found()).toEqual(['etage', 'keepassxc', 'urbackup']);
  });

  it('keeps the tools of a need', () => {
    expect(found(undefined, 'sauvegarde')).toEqual(['etage', 'urbackup']);
  });

  it.each(['étagère', 'ETAGERE', 'etag'])('finds « %s » whatever accents and case', (text) => {
    expect(found(text)).toEqual(['etage']);
  });

  it('finds by the words of a need that people use', () => {
    expect(found('un coffre')).toEqual(['etage', 'keepassxc']);
  });

  it('asks for every word', () => {
    expect(found('coffre copie')).toEqual(['etage']);
    expect(found('coffre introuvable')).toEqual([]);
  });

  it('puts a name before a need, and a need before a sentence', () => {
    const named = aTool('copie', { name: 'Copie' });
    const found = searchTools([...tools, named], needs, { text: 'copie' }).map((tool) => tool.slug);
    expect(found).toEqual(['copie', 'etage', 'urbackup']);
  });

  it('finds nothing in an empty catalogue', () => {
    expect(searchTools([], needs, { text: 'coffre' })).toEqual([]);
  });
});

describe('countByNeed', () => {
  it('counts the tools of each need', () => {
    expect(countByNeed(tools, needs).map(({ code, count }) => [code, count])).toEqual([
      ['mots-de-passe', 2],
      ['sauvegarde', 2],
    ]);
  });
});
