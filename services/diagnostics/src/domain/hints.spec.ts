import { describe, expect, it } from '@jest/globals';
import { hints } from '../data/hints.ts';
import { compiledV1 } from '../data/questionnaire-v1.ts';
import { partsOf } from './cnam/clause.ts';
import { readingOf } from './cnam/cnam.fixture.ts';
import { choicesOf } from './compile-questionnaire.ts';
import { hintOf } from './hints.ts';

const hint = (site: string) => hintOf(hints, readingOf({ 'site.existe': site }, 'light'), 'relation.canaux');

describe('An answer proposed by another', () => {
  it.each(['a-jour-mois', 'a-jour-an', 'perime'])('ticks the site among the channels of somebody whose site is %s, and says from what', (site) => {
    expect(hint(site)).toEqual({ value: { state: 'answered', choices: ['site'] }, from: ['site.existe'] });
  });

  it.each(['aucun', 'page-epci'])('is none when the site is %s', (site) => expect(hint(site)).toBeUndefined());

  it('is none for a question that no rule speaks of', () => {
    expect(hintOf(hints, readingOf({ 'site.existe': 'perime' }, 'light'), 'site.existe')).toBeUndefined();
  });

  it('names answers of the questionnaire, given before the one it ticks', () => {
    const order = compiledV1.questions.map(({ question }) => question.code);
    const offers = (code: string, choice: string) => choicesOf(compiledV1.byCode.get(code)!.question).some((one) => one.code === choice);
    for (const { question, ticks } of hints) {
      for (const { choice, when } of ticks) {
        expect([question, choice, offers(question, choice)]).toEqual([question, choice, true]);
        for (const said of when.flatMap(partsOf)) {
          expect(order.indexOf(said.question)).toBeLessThan(order.indexOf(question));
          for (const answer of said.anyOf) expect([said.question, answer, offers(said.question, answer)]).toEqual([said.question, answer, true]);
        }
      }
    }
  });
});
