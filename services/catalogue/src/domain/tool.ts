import type { Fact } from './fact.ts';

export type ToolKind = 'free-software' | 'public-service' | 'shared-service' | 'proprietary';

/** What is known of a tool. An absent field is « non renseigné »: nobody read it anywhere. */
export interface ToolFacts {
  licence?: Fact<string>;
  editor?: Fact<string>;
  /** ISO 3166 code. */
  editorCountry?: Fact<string>;
  price?: Fact<string>;
  support?: Fact<string>;
  eligibility?: Fact<string>;
  dataLocation?: Fact<string>;
  online?: Fact<boolean>;
  selfHosted?: Fact<boolean>;
  desktop?: Fact<boolean>;
  mobile?: Fact<boolean>;
  offline?: Fact<boolean>;
  inFrench?: Fact<boolean>;
  proconnect?: Fact<boolean>;
  accessibility?: Fact<string>;
  importExport?: Fact<string>;
  standards?: Fact<readonly string[]>;
  firstRelease?: Fact<string>;
  lastRelease?: Fact<string>;
  lastReleaseDate?: Fact<string>;
  usedBy?: Fact<readonly string[]>;
  alternativeTo?: Fact<readonly string[]>;
  website?: Fact<string>;
  repository?: Fact<string>;
}

/** A tool of the catalogue, as written for a small collectivité. */
export interface Tool {
  slug: string;
  name: string;
  /** One sentence, in our words. */
  summary: string;
  description: string;
  needs: readonly string[];
  kind: Fact<ToolKind>;
  facts: ToolFacts;
  /** What to know before choosing it. */
  limits: readonly Fact<string>[];
}
