import { describe, expect, it } from '@jest/globals';
import { demoAdherents } from './instances.ts';
import { officialDataset } from './official-dataset.ts';

describe('officialDataset', () => {
  it('knows a commune with its intercommunalité', () => {
    expect(officialDataset().find('216001800')).toEqual({
      siren: '216001800', name: 'Crisolles', kind: 'commune', inseeCode: '60181', departement: '60', population: 917,
      epciSiren: '246000756', epciName: 'CC du Pays Noyonnais',
    });
  });

  it('knows an intercommunalité, in the département of its largest commune', () => {
    expect(officialDataset().find('246000756')).toEqual({
      siren: '246000756', name: 'CC du Pays Noyonnais', kind: 'epci', departement: '60', population: 31879,
    });
  });

  it('does not know a company', () => {
    expect(officialDataset().find('999999998')).toBeUndefined();
  });

  it.each(demoAdherents)('holds the demonstration’s adherent %s, which is not the demonstration’s commune', (siren) => {
    expect(officialDataset().find(siren)).toMatchObject({ kind: 'commune', departement: '60' });
    expect(siren).not.toBe('216001800');
  });
});
