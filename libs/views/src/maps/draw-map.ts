import type { MapMotif, Palette } from '../brand/brand.ts';
import { drawCoast } from './coast.ts';
import type { Point } from './geometry.ts';
import { drawParcels } from './parcels.ts';
import { drawRelief } from './relief.ts';

const drawings: Record<MapMotif, (palette: Palette) => string> = {
  parcelles: drawParcels,
  relief: drawRelief,
  littoral: drawCoast,
};

/** The flat map of a brand as an SVG file, in tints of its own colours. */
export function drawMap(motif: MapMotif, palette: Palette): string {
  return drawings[motif](palette);
}

/** Where the three milestones of the home page stand on each map (foot of the borne). */
export const milestones: Record<MapMotif, readonly Point[]> = {
  parcelles: [[88, 446], [436, 430], [582, 208]],
  relief: [[88, 352], [382, 292], [600, 536]],
  littoral: [[352, 110], [250, 270], [142, 398]],
};
