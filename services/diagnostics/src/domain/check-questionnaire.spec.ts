import { describe, expect, it } from '@jest/globals';
import type { ServedQuestion } from '@osinum/contracts';
import { whyNotPublishable } from './check-questionnaire.ts';
import type { Question, Questionnaire } from './questionnaire.ts';
import { sample } from './sample.fixture.ts';

const known = { measures: ['m'], duties: [], sources: [], served: [] };
const quiet: Questionnaire = { ...sample, thematiques: sample.thematiques.map((thematique) => ({ ...thematique, alerts: [] })) };
const changed = (code: string, change: object | undefined, given: Partial<Questionnaire> = {}, from: Questionnaire = quiet): Questionnaire => ({
  ...from,
  ...given,
  thematiques: from.thematiques.map((thematique) => ({
    ...thematique,
    questions: thematique.questions.flatMap((question) => (question.code !== code ? question : change === undefined ? [] : ({ ...question, ...change } as Question))),
  })),
});
const before = changed('b.fait', { anchor: true });
const refusals = (content: Questionnaire, last = before, served: readonly ServedQuestion[] = []) => whyNotPublishable(content, { ...known, served }, last);
const serving = (call: { without?: string }) => [{ question: 'a.copie', thematique: 1, calls: [{ measure: 'm', ...call }] }];
const codes = (...names: string[]) => ({ choices: names.map((code) => ({ code, text: code })) });

describe('what keeps a questionnaire from being published', () => {
  it('is nothing when it holds together', () => {
    expect(refusals(before)).toEqual([]);
    expect(refusals(changed('a.copie', { calls: [{ measure: 'm', onlyFor: 'a.copie not in (aucune, nsp)' }] }, {}, before), before, serving({ without: 'aucune' }))).toEqual([]);
  });

  it.each([
    ['that cannot be read', 'a.copie = )(', 'a.copie = )('],
    ['on a lost answer', 'a.copie = mensuelle', 'mensuelle'],
    ['on another question, that only this answer would tell', 'b.fait = un', 'b.fait'],
  ])('is a call %s', (_, onlyFor, name) => {
    expect(refusals(changed('a.copie', { calls: [{ measure: 'm', onlyFor }] }, {}, before), before, serving({}))).toEqual([expect.stringMatching(new RegExp(`^a\\.copie : .*« ${name.replace(/[.)(]/g, '\\$&')} »`))]);
  });

  it.each(['nsp', 'nc'])('is an answer « %s », which conditions could not tell from the silence', (code) => {
    expect(refusals(changed('b.canaux', codes('site', code), {}, before))).toContainEqual(expect.stringContaining(`b.canaux : la réponse « ${code} »`));
  });

  describe.each([
    ['an answer that the newer question lacks', { un: 'trois', deux: 'deux' }, 'trois', 'cette version'],
    ['an answer that the older question lacks', { zero: 'un' }, 'zero', 'la version sample'],
  ])('is a mapping with %s', (_, choices, name, where) => {
    it('named with its version', () => {
      const renamed = changed('a.lieu', codes('un', 'deux'));
      const next = changed('a.lieu', { code: 'a.place' }, { replaces: { 'a.lieu': { kind: 'comparable', to: 'a.place', choices } } }, renamed);
      expect(refusals(next, renamed)).toContainEqual(expect.stringMatching(new RegExp(`^replaces : .* « ${name} » dans ${where}`)));
    });
  });

  it('is an answer that a comparable question would lose on the way', () => {
    const next = changed('a.lieu', { choices: [{ code: 'choisi', text: 'x', index: 3 }] }, { replaces: { 'a.lieu': { kind: 'comparable', to: 'a.lieu', choices: { epci: 'choisi' } } } }, before);
    expect(refusals(next)).toEqual([expect.stringContaining('« a.lieu » n’a pas de réponse « ailleurs » dans cette version')]);
  });

  it.each([
    ['gone', undefined, {}],
    ['with an answer renamed', codes('un', 'trois'), {}],
    ['whose answer is renamed by the mapping', codes('un', 'trois'), { 'b.fait': { kind: 'comparable', to: 'b.fait', choices: { deux: 'trois' } } }],
    ['that another question joins', {}, { 'b.canaux': { kind: 'comparable', to: 'b.fait' } }],
    ['said to be modified', {}, { 'b.fait': { kind: 'modified', to: 'b.fait' } }],
    ['that loses its mark', { anchor: undefined }, {}],
  ] as const)('is an anchor %s', (_, change, replaces) => {
    expect(refusals(changed('b.fait', change, { replaces }, before))).toContainEqual(expect.stringContaining('b.fait : cette question « ancre »'));
  });

  it('is nothing when an anchor is worded otherwise', () => {
    expect(refusals(changed('b.fait', { text: 'Autrement dit', weight: 0 }, {}, before))).toEqual([]);
  });
});
