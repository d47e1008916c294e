import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { OfficialCollectivite } from '../domain/official-collectivite.ts';

interface CommuneEntry {
  code: string;
  nom: string;
  type: string;
  siren?: string;
  departement?: string;
  population?: number;
}

interface EpciEntry {
  code: string;
  nom: string;
  populationMunicipale?: number;
  membres: { code: string; siren: string; populationMunicipale?: number }[];
}

/** Communes and intercommunalités by SIREN, from the official dataset of the year. */
export interface OfficialDataset {
  find(siren: string): OfficialCollectivite | undefined;
}

let dataset: OfficialDataset | undefined;

/** Reads the dataset on first use (some 150 ms) and keeps a few facts of each body. */
export function officialDataset(): OfficialDataset {
  dataset ??= readDataset();
  return dataset;
}

function readDataset(): OfficialDataset {
  const communes = read<CommuneEntry>('communes').filter(({ type, siren }) => type === 'commune-actuelle' && siren);
  const epcis = read<EpciEntry>('epci');
  const departements = new Map(communes.map(({ siren, departement }) => [siren, departement]));
  const epciOf = new Map(epcis.flatMap((epci) => epci.membres.map(({ siren }) => [siren, epci] as const)));
  const bodies = [...communes.map((commune) => fromCommune(commune, epciOf)), ...epcis.map((epci) => fromEpci(epci, departements))];
  const bySiren = new Map(bodies.map((body) => [body.siren, body]));
  return { find: (siren) => bySiren.get(siren) };
}

function fromCommune({ siren, nom, code, departement, population }: CommuneEntry, epciOf: ReadonlyMap<string, EpciEntry>): OfficialCollectivite {
  const epci = epciOf.get(siren!);
  return {
    siren: siren!,
    name: nom,
    kind: 'commune',
    inseeCode: code,
    ...(departement && { departement }),
    ...(population !== undefined && { population }),
    ...(epci && { epciSiren: epci.code, epciName: epci.nom }),
  };
}

/** The dataset gives an EPCI no département: it is that of its most populated commune. */
function fromEpci({ code, nom, populationMunicipale, membres }: EpciEntry, departements: ReadonlyMap<string | undefined, string | undefined>): OfficialCollectivite {
  const [largest] = membres.toSorted((a, b) => (b.populationMunicipale ?? 0) - (a.populationMunicipale ?? 0));
  const departement = departements.get(largest?.siren);
  return {
    siren: code,
    name: nom,
    kind: 'epci',
    ...(departement && { departement }),
    ...(populationMunicipale !== undefined && { population: populationMunicipale }),
  };
}

function read<T>(file: string): T[] {
  const path = createRequire(import.meta.url).resolve(`@etalab/decoupage-administratif/data/${file}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as T[];
}
