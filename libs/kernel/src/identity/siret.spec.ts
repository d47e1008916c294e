import { describe, expect, it } from '@jest/globals';
import { isSiret, sirenOf } from './siret.ts';

describe('isSiret', () => {
  it.each([
    ['21600180000012', true, 'a commune'],
    ['21600180000013', false, 'one digit changed'],
    ['2160018000001', false, 'thirteen digits'],
    ['21600180 00001', false, 'a space'],
    ['', false, 'nothing'],
    ['35600000000048', true, 'La Poste, head office'],
    ['35600000049837', true, 'La Poste, a local office whose Luhn sum fails'],
    ['35600000049838', false, 'La Poste, a wrong digit'],
  ])('%s → %s (%s)', (text, expected) => {
    expect(isSiret(text)).toBe(expected);
  });
});

it('takes the SIREN from the first nine digits', () => {
  expect(sirenOf('21600180000012')).toBe('216001800');
});
