import type { Duty } from './duty.ts';
import type { Way } from './trajectory.ts';

/** Order of cost a year for a small body: free, under 500 €, 500 to 3 000 €, above. Serves to sort, is not a price. */
export type CostBand = 0 | 1 | 2 | 3;

/** Half a day, three days, months. */
export type Effort = 1 | 2 | 3;

/** How much daily habits change. */
export type Change = 'none' | 'low' | 'medium' | 'high';

export type Lead = 'secretary' | 'director' | 'elected' | 'supplier' | 'operator';

export interface Help {
  label: string;
  url?: string;
}

/** A public document that was read and supports the measure. */
export interface Source {
  title: string;
  publisher: string;
  url?: string;
  /** Day it was read, ISO. */
  readOn: string;
}

/** Something a collectivité can do, as written for its secretary. */
export interface Measure {
  code: string;
  title: string;
  /** One sentence under the title. */
  summary: string;
  why: string;
  steps: readonly string[];
  firstStep: string;
  doneWhen: string;
  cost: CostBand;
  effort: Effort;
  change: Change;
  leads: readonly Lead[];
  helps: readonly Help[];
  sources: readonly Source[];
  /** Code of the measure to do first. */
  after?: string;
  /** Trajectory it serves; absent when it serves neither. */
  way?: Way;
  /** Needs of the catalogue where tools for it are found. */
  needs: readonly string[];
  duty?: Duty;
}
