import { describe, expect, it } from '@jest/globals';
import { cnamV1 } from '../../data/cnam/rules.ts';
import { readingOf, type Said } from './cnam.fixture.ts';
import { hintOf } from '../hints.ts';
import { preTicksOf } from './pre-ticks.ts';

const ticks = (question: string, said: Said) => hintOf(preTicksOf(cnamV1), readingOf(said, 'full'), question)?.value.choices;

describe('boxes ticked beforehand', () => {
  it('come from the other answers, in the order of the study', () => {
    const said = { 'donnees.publication': 'quelques-jeux', 'relation.aide-numerique': 'par-nous', 'hebergement.choix': 'decide-ecrit' };
    expect(ticks('pilotage.axes-engages', said)).toEqual(['open-data', 'e-inclusion', 'hebergement']);
    expect(ticks('pilotage.metiers', { 'securite.referent': 'interne', 'donnees.dpd': 'interne' })).toEqual(['protection-securite', 'dpd']);
  });

  it('are none where nothing hints, and only where everything is asked', () => {
    expect(ticks('pilotage.axes-engages', {})).toBeUndefined();
    expect(ticks('pilotage.axes-envisages', { 'relation.aide-numerique': 'par-nous' })).toBeUndefined();
  });
});
