import { describe, expect, it } from '@jest/globals';
import { someSource } from './builders.ts';
import { document, fact, page, repository } from './fact.ts';
import { factLines } from './present-facts.ts';
import { dateLabel, sourceLabel, sourceUrl } from './present-source.ts';
import type { ToolFacts } from './tool.ts';

const lineOf = (facts: ToolFacts, label: string) => factLines(facts).find((line) => line.label === label);

describe('factLines', () => {
  it('keeps the lines nobody could fill, without a value', () => {
    expect(lineOf({}, 'Prix')).toEqual({ label: 'Prix' });
  });

  it.each<[string, ToolFacts, string, string]>([
    ['a truth', { online: fact(true, someSource) }, 'En ligne, sans rien installer', 'Oui'],
    ['a list', { standards: fact(['OIDC', 'S3'], someSource) }, 'Formats et normes', 'OIDC, S3'],
    ['a country', { editorCountry: fact('DE', someSource) }, 'Pays de l’éditeur', 'Allemagne'],
    [
      'a version and its date',
      { lastRelease: fact('2.7.9', someSource), lastReleaseDate: fact('2024-06-19', someSource) },
      'Dernière version vue',
      '2.7.9, 19 juin 2024',
    ],
  ])('words %s', (_title, facts, label, value) => {
    expect(lineOf(facts, label)).toMatchObject({ value, source: 'dépôt owner/name, README.md, 21 août 2026', readOn: '22 novembre 2026' });
  });

  it('names each source once', () => {
    const other = page('https://www.exemple.fr/article', '2025');
    expect(lineOf({ price: fact('Gratuit', someSource, other, other) }, 'Prix')?.source).toBe(
      'dépôt owner/name, README.md, 21 août 2026 ; exemple.fr, 2025',
    );
  });
});

describe('a source', () => {
  it.each([
    [repository('owner/name:docs/a.md'), 'dépôt owner/name, docs/a.md', 'https://github.com/owner/name/blob/HEAD/docs/a.md'],
    [repository('owner/name (tag 1.2)'), 'dépôt owner/name, version\u00a01.2', 'https://github.com/owner/name'],
    [page('https://www.exemple.fr/a'), 'exemple.fr', 'https://www.exemple.fr/a'],
    [document('Webinaire'), 'Webinaire', undefined],
  ])('%#', (source, label, url) => {
    expect([sourceLabel(source), sourceUrl(source)]).toEqual([label, url]);
  });
});

describe('dateLabel', () => {
  it.each([
    ['2026', '2026'],
    ['2024-12', 'décembre 2024'],
    ['2024-12-01', '1er décembre 2024'],
  ])('%s reads « %s »', (date, label) => {
    expect(dateLabel(date)).toBe(label);
  });
});
