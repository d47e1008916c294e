// EcoIndex, from its published tables of twentieths of the web (HTTP Archive, 500,000 pages): https://www.ecoindex.fr,
// https://github.com/cnumr/ecoindex_reference and https://github.com/cnumr/ecoindex_node (MIT).
const domQuantiles = [0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479, 594_601];
const requestQuantiles = [0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920];
const sizeQuantiles = [
  0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27, 1876.08, 2142.06, 2465.37, 2866.31, 3401.59, 4155.73,
  5400.08, 8037.54, 223_212.26,
];

const grades = [
  ['A', 80],
  ['B', 70],
  ['C', 55],
  ['D', 40],
  ['E', 25],
  ['F', 10],
] as const;
export type Grade = (typeof grades)[number][0] | 'G';

/** What EcoIndex weighs: elements of the page, requests, and kilobytes (1,000 bytes) that came over the network. */
export interface Weight {
  readonly nodes: number;
  readonly requests: number;
  readonly kilobytes: number;
}

/** From 100, the lightest, down to 0: elements count three times, requests twice, kilobytes once. */
export function ecoIndex({ nodes, requests, kilobytes }: Weight): number {
  const places = 3 * placeIn(domQuantiles, nodes) + 2 * placeIn(requestQuantiles, requests) + placeIn(sizeQuantiles, kilobytes);
  return 100 - (5 * places) / 6;
}

/** The letter of an EcoIndex. */
export function gradeOf(index: number): Grade {
  return grades.find(([, above]) => index > above)?.[0] ?? 'G';
}

function placeIn(quantiles: readonly number[], value: number): number {
  const next = quantiles.findIndex((quantile) => value < quantile);
  if (next === -1) return quantiles.length - 1;
  const [from, to] = [quantiles[next - 1]!, quantiles[next]!];
  return next - 1 + (value - from) / (to - from);
}
