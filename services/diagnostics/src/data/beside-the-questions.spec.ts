import { describe, expect, it } from '@jest/globals';
import type { CollectiviteFacts } from '../domain/collectivite-facts.ts';
import { dutiesOf, sourcesOf } from './beside-the-questions.ts';
import { compiledV1 } from './questionnaire-v1.ts';

const of = (code: string) => compiledV1.byCode.get(code)!.question;
const village: CollectiviteFacts = { kind: 'commune', population: 300 };
const syndicat: CollectiviteFacts = { kind: 'syndicat', agents: 12 };

describe('beside a question', () => {
  it.each<[string, CollectiviteFacts, string[]]>([
    ['site.constats', village, ['accessibilite', 'mentions-legales']],
    ['site.existe', village, ['publicite-actes']],
    ['site.existe', { kind: 'epci' }, ['publicite-actes']],
    ['site.existe', syndicat, []],
  ])('%s for %j, the law may ask %j', (code, facts, expected) => {
    expect(dutiesOf(of(code), facts).map((duty) => duty.code)).toEqual(expected);
  });

  it('stand the documents it rests on', () => {
    expect(sourcesOf(of('securite.reaction')).map(({ code }) => code)).toEqual(['maire-info-17cyber']);
    expect(sourcesOf(of('connexion.gene'))).toEqual([]);
  });
});
