import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { content } from '../../services/recommendations/src/data/content.ts';

const folder = new URL('../../proto/fixtures/', import.meta.url);
const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));

/** Some measures are called by sensitive answers only: their code tells the answer, to whoever reads the topic. */
describe('The code of a measure', () => {
  it.each(fixtures)('is not in %s', (file) => {
    const said = readFileSync(new URL(file, folder), 'utf8');
    expect(content.measures.filter(({ code }) => said.includes(`"${code}"`)).map(({ code }) => code)).toEqual([]);
  });
});
