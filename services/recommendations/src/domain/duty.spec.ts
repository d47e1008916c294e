import { describe, expect, it } from '@jest/globals';
import type { CollectiviteFacts } from './collectivite-facts.ts';
import type { DutyScope } from './duty.ts';
import { dutyVerdict } from './duty.ts';

const duty = (scope: DutyScope, status: 'read' | 'to-check' = 'read') => ({
  status,
  text: 'texte',
  threshold: 'seuil',
  due: 'objet',
  source: 'source',
  readOn: '2026-11-22',
  scope,
});
const either = { anyOf: [{ kinds: ['epci'] }, { kinds: ['commune'], populationAbove: 50_000 }] };
const openData = { minPopulation: 3500, minEtp: 50 };

describe('dutyVerdict', () => {
  it.each<[string, DutyScope, CollectiviteFacts, string]>([
    ['binds everybody without a threshold', {}, { kind: 'syndicat' }, 'yes'],
    ['binds at the threshold', { minPopulation: 3500 }, { kind: 'commune', population: 3500 }, 'yes'],
    ['spares below it', { minPopulation: 3500 }, { kind: 'commune', population: 3499 }, 'no'],
    ['spares at a threshold to exceed', { populationAbove: 50000 }, { kind: 'commune', population: 50000 }, 'no'],
    ['spares another kind', { kinds: ['epci'] }, { kind: 'commune' }, 'no'],
    ['needs both conditions', openData, { kind: 'commune', population: 9000, etp: 12 }, 'no'],
    ['asks when a fact is missing', openData, { kind: 'commune', population: 9000 }, 'to-check'],
    ['spares at once when one fact is enough', openData, { kind: 'commune', population: 900 }, 'no'],
    ['asks when a condition is not among our facts', { unless: 'maternité' }, { kind: 'commune' }, 'to-check'],
    ['binds by the first of two ways', either, { kind: 'epci' }, 'yes'],
    ['binds by the second of two ways', either, { kind: 'commune', population: 60_000 }, 'yes'],
    ['spares when neither way holds', either, { kind: 'commune', population: 900 }, 'no'],
    ['asks when one of two ways cannot be settled', either, { kind: 'commune' }, 'to-check'],
  ])('%s', (_title, scope, facts, verdict) => {
    expect(dutyVerdict(duty(scope), facts)).toBe(verdict);
  });

  it('never says « obligation » of a text that was not read', () => {
    expect(dutyVerdict(duty({}, 'to-check'), { kind: 'commune' })).toBe('to-check');
  });
});
