import { describe, expect, it } from '@jest/globals';
import type { CollectiviteFacts } from './collectivite-facts.ts';
import { readDuties, type Duty } from './duty.ts';
import type { Question } from './questionnaire.ts';

const duty = (code: string, confirmed: boolean, appliesWhen?: string): Duty => ({
  code, confirmed, title: code, text: '', threshold: '', source: '', readOn: '2026-11-22', ...(appliesWhen && { appliesWhen }),
});
const dutiesOf = readDuties([duty('a-verifier', false), duty('pour-tous', true), duty('grandes', true, 'population >= 3500 and etp >= 50')]);
const question = (...duties: string[]) => ({ duties }) as unknown as Question;
const village: CollectiviteFacts = { kind: 'commune', population: 300 };

describe('the duties behind a question', () => {
  it.each<[string[], CollectiviteFacts, string[]]>([
    [[], village, []],
    [['pour-tous'], village, ['pour-tous']],
    [['a-verifier', 'pour-tous'], village, ['pour-tous', 'a-verifier']],
    [['grandes', 'a-verifier'], village, ['a-verifier']],
    [['grandes'], { ...village, population: 4000, etp: 49 }, []],
    [['grandes'], { ...village, population: 4000 }, []],
    [['grandes'], { ...village, population: 4000, etp: 50 }, ['grandes']],
  ])('%j for %j are %j', (codes, facts, expected) => expect(dutiesOf(question(...codes), facts).map(({ code }) => code)).toEqual(expected));
});
