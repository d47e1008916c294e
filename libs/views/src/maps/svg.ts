import { MAP } from './geometry.ts';

type Attributes = Record<string, string | number>;

/** One empty element with its attributes. */
export function shape(name: string, attributes: Attributes): string {
  return `<${name} ${attributesText(attributes)}/>`;
}

/** A path; the outline is left out when there is nothing to draw. */
export function path(d: string, attributes: Attributes): string {
  return d === '' ? '' : shape('path', { ...attributes, d });
}

/** A line of a given colour and width, drawn without filling. */
export function stroke(d: string, colour: string, width: number, more: Attributes = {}): string {
  return path(d, { fill: 'none', stroke: colour, 'stroke-width': width, ...more });
}

/** The whole picture, decorative: it says nothing a reader would miss. */
export function mapDocument(content: string[]): string {
  const { width, height } = MAP;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${content.join('')}</svg>\n`;
}

function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
}
