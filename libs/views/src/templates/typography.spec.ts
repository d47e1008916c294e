import { describe, expect, it } from '@jest/globals';
import { typographic, typographicHtml } from './typography.ts';

describe('typographic', () => {
  it.each([
    ['Où en êtes-vous ?', 'Où en êtes-vous\u202f?'],
    ['Attention : « demain »', 'Attention\u00a0: «\u00a0demain\u00a0»'],
    ["l'outil n'est pas là ; tant pis !", 'l’outil n’est pas là\u202f; tant pis\u202f!'],
    ['50 € et 61 %', '50\u00a0€ et 61\u00a0%'],
    ['1 260 habitants en 2026', '1\u202f260 habitants en 2026'],
    ['le 12 100 fois', 'le 12\u202f100 fois'],
    ['rien à changer', 'rien à changer'],
  ])('%s', (before, after) => {
    expect(typographic(before)).toBe(after);
    expect(typographic(after)).toBe(after);
  });
});

describe('typographicHtml', () => {
  it('leaves tags and attributes alone', () => {
    const { html, inTag } = typographicHtml('<a href="/a ? b : c" title="l\'un">Qui ?</a>');
    expect(html).toBe('<a href="/a ? b : c" title="l\'un">Qui\u202f?</a>');
    expect(inTag).toBe(false);
  });

  it('remembers a tag left open by a placeholder', () => {
    const first = typographicHtml('<input value="');
    expect(first.inTag).toBe(true);
    expect(typographicHtml(' ?" class="a : b"> Quoi ?', first.inTag).html).toBe(' ?" class="a : b"> Quoi\u202f?');
  });
});
