import type { Fact } from './fact.ts';
import { dateLabel, sourceLabel, sourceUrl } from './present-source.ts';
import type { ToolFacts } from './tool.ts';

/** A line of a tool's sheet. Without a value it reads « non renseigné ». */
export interface FactLine {
  label: string;
  value?: string;
  source?: string;
  sourceUrl?: string;
  readOn?: string;
}

type Field = Exclude<keyof ToolFacts, 'website' | 'repository' | 'lastReleaseDate'>;

const labels: Record<Field, string> = {
  price: 'Prix',
  support: 'Accompagnement',
  eligibility: 'Pour qui',
  dataLocation: 'Lieu des données',
  online: 'En ligne, sans rien installer',
  selfHosted: 'À installer chez un hébergeur',
  desktop: 'Sur l’ordinateur',
  mobile: 'Sur le téléphone',
  offline: 'Sans connexion',
  inFrench: 'En français',
  proconnect: 'Connexion par ProConnect',
  accessibility: 'Accessibilité',
  importExport: 'Reprise et sortie des données',
  standards: 'Formats et normes',
  licence: 'Licence',
  editor: 'Éditeur',
  editorCountry: 'Pays de l’éditeur',
  firstRelease: 'Première version',
  lastRelease: 'Dernière version vue',
  usedBy: 'Utilisé par',
  alternativeTo: 'Peut remplacer',
};

const countries = new Intl.DisplayNames('fr', { type: 'region' });

/** Every fact of a tool in the order of its sheet, the missing ones included. */
export function factLines(facts: ToolFacts): FactLine[] {
  return (Object.keys(labels) as Field[]).map((field) => lineOf(field, facts));
}

function lineOf(field: Field, facts: ToolFacts): FactLine {
  const label = labels[field];
  const known = facts[field];
  return known === undefined ? { label } : { label, value: valueOf(field, facts, known), ...originOf(known) };
}

/** Where a fact was read, in words. */
export function originOf({ sources }: Fact<unknown>): { source: string; sourceUrl?: string; readOn: string } {
  const url = sourceUrl(sources[0]);
  return {
    source: [...new Set(sources.map(sourceLabel))].join(' ; '),
    ...(url === undefined ? {} : { sourceUrl: url }),
    readOn: dateLabel(sources[0].readOn),
  };
}

function valueOf(field: Field, facts: ToolFacts, { value }: Fact<unknown>): string {
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non';
  if (Array.isArray(value)) return value.join(', ');
  if (field === 'editorCountry') return countries.of(String(value)) ?? String(value);
  if (field === 'lastRelease' && facts.lastReleaseDate) return `${String(value)}, ${dateLabel(facts.lastReleaseDate.value)}`;
  return String(value);
}
