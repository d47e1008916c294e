import { describe, expect, it } from '@jest/globals';
import type { CollectiviteFacts } from './collectivite-facts.ts';
import { readDuties, type Duty } from './duty.ts';
import type { Question } from './questionnaire.ts';

const duty = (code: string, confirmed: boolean, appliesWhen?: string): Duty => ({
  code, confirmed, title: code, text: '', threshold: '', source: '', readOn: '2026-11-22', ...(appliesWhen && { appliesWhen }),
});
const dutyOf = readDuties([duty('a-verifier', false), duty('pour-tous', true), duty('grandes', true, 'population >= 3500 and etp >= 50')]);
const question = (...duties: string[]) => ({ duties }) as unknown as Question;
const village: CollectiviteFacts = { kind: 'commune', population: 300 };

describe('the duty behind a question', () => {
  it.each<[string[], CollectiviteFacts, string | undefined]>([
    [[], village, undefined],
    [['pour-tous'], village, 'pour-tous'],
    [['a-verifier', 'pour-tous'], village, 'pour-tous'],
    [['grandes', 'a-verifier'], village, 'a-verifier'],
    [['grandes'], { ...village, population: 4000, etp: 49 }, undefined],
    [['grandes'], { ...village, population: 4000 }, undefined],
    [['grandes'], { ...village, population: 4000, etp: 50 }, 'grandes'],
  ])('%j for %j is %s', (codes, facts, expected) => expect(dutyOf(question(...codes), facts)?.code).toBe(expected));
});
