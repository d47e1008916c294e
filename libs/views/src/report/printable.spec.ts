import { describe, expect, it } from '@jest/globals';
import { printable, printableTexts } from './printable.ts';

describe('A printable text', () => {
  it.each([
    ['Où\u202f? «\u00a0L’œuvre\u00a0», 1\u202f260\u00a0€ – ½', 'Où\u202f? «\u00a0L’œuvre\u00a0», 1\u202f260\u00a0€ – ½'],
    ['e\u0301te\u0301', 'été'],
    ['deux\r\nlignes\tet\u2028trois', 'deux lignes et trois'],
    ['a\u0000b\u0007c\u200bd\u202ee\ufeff', 'abcde'],
    ['merci 😀', 'merci □'],
    ['中文', '□□'],
    ['\ud800 seul', '□ seul'],
  ])('%j becomes %j', (text, printed) => {
    expect(printable(text)).toBe(printed);
  });

  it('is made of every text of a value', () => {
    expect(printableTexts({ a: ['x\ny', 3, true, undefined], b: { c: null } })).toEqual({ a: ['x y', 3, true, undefined], b: { c: null } });
  });
});
