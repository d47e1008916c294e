import { describe, expect, it } from '@jest/globals';
import type { Answers } from './answer.ts';
import { compileQuestionnaire } from './compile-questionnaire.ts';
import { evolutionOf } from './evolution.ts';
import { readAnswers } from './reading.ts';
import type { Questionnaire } from './questionnaire.ts';
import { bourg, chosen, compiledSample, readSample, sample, unknown, village } from './sample.fixture.ts';
import { mappingFrom, sameVersion, type RowMapping, type VersionMapping } from './version-mapping.ts';

const same = sameVersion(compiledSample);
const between = (before: Answers, after: Answers) =>
  evolutionOf(readSample(before, bourg, '2025-11-22'), readSample(after, bourg), same);
const changes = (before: Answers, after: Answers) =>
  Object.fromEntries(between(before, after).changes.map(({ reading, change }) => [reading.question.code, change]));

describe('evolution on one version', () => {
  it.each<[string, Answers[string], Answers[string], string]>([
    ['a better answer', chosen('parfois'), chosen('jour'), 'up'],
    ['a worse answer', chosen('jour'), chosen('parfois'), 'down'],
    ['the same answer', chosen('jour'), chosen('jour'), 'same'],
    ['something learnt', unknown, chosen('parfois'), 'now-known'],
    ['something no longer known', chosen('jour'), unknown, 'now-unknown'],
    ['still unknown', unknown, unknown, 'same'],
  ])('tells %s', (_, before, after, change) => {
    expect(changes({ 'a.copie': before! }, { 'a.copie': after! })['a.copie']).toBe(change);
  });

  it('tells another fact without calling it better', () => {
    expect(changes({ 'b.fait': chosen('un') }, { 'b.fait': chosen('deux') })['b.fait']).toBe('other');
  });

  it('tells what another answer opened or closed, never as a fall', () => {
    const closed: Answers = { 'a.copie': chosen('aucune') };
    const open: Answers = { 'a.copie': chosen('jour'), 'a.test': chosen('jamais') };
    expect(changes(closed, open)['a.test']).toBe('new-for-you');
    expect(changes(open, closed)['a.test']).toBe('no-longer-asked');
    const grown = evolutionOf(readSample({}, village), readSample({ 'a.lieu': chosen('choisi') }, bourg), same);
    expect(grown.changes).toContainEqual(expect.objectContaining({ change: 'new-for-you', after: chosen('choisi') }));
  });

  it('computes a theme delta on the questions scored at both dates, and says how many', () => {
    const { thematiques, delta } = between(
      { 'a.copie': chosen('parfois'), 'a.test': { state: 'answered', date: '2025-10' }, 'a.lieu': unknown },
      { 'a.copie': chosen('jour'), 'a.test': { state: 'answered', date: '2026-10' }, 'a.lieu': chosen('choisi') },
    );
    expect(thematiques[0]).toMatchObject({ comparedQuestions: 2, delta: 1.5, before: 1.5, after: 3 });
    expect(thematiques[1]).not.toHaveProperty('delta');
    expect(delta).toBe(1.5);
  });

  it('reads the age of a date from the day of each diagnostic', () => {
    const date = { state: 'answered', date: '2025-06' } as const;
    const { changes: rows } = between({ 'a.test': date }, { 'a.test': date });
    expect(rows.find(({ reading }) => reading.question.code === 'a.test')).toMatchObject({ change: 'down', indices: { before: 3, after: 1.5 } });
  });

  it('gives no figure under 60 % of the weight', () => {
    const { thematiques } = between(
      { 'a.copie': unknown, 'a.test': chosen('jamais'), 'a.lieu': chosen('choisi') },
      { 'a.copie': chosen('jour'), 'a.test': chosen('jamais'), 'a.lieu': chosen('choisi') },
    );
    expect(thematiques[0]).toMatchObject({ comparedQuestions: 2 });
    expect(thematiques[0]).not.toHaveProperty('delta');
  });
});

describe('evolution across versions', () => {
  const [a, b] = sample.thematiques as [Questionnaire['thematiques'][0], Questionnaire['thematiques'][0]];
  const next = compileQuestionnaire({
    ...sample,
    version: 'next',
    thematiques: [
      a,
      {
        ...b,
        questions: [
          { ...b.questions[1]!, code: 'b.moyens', choices: [{ code: 'net', text: 'Net', index: 2 }] } as (typeof b.questions)[0],
          b.questions[3]!,
          { ...b.questions[3]!, code: 'b.nouvelle' },
        ],
      },
    ],
  });
  const rows = new Map<string, RowMapping>([
    ['b.canaux', { kind: 'comparable', to: 'b.moyens', choices: { site: 'net', lettre: 'net' } }],
    ['b.fait', { kind: 'modified', to: 'b.fait' }],
    ['b.elus', { kind: 'gone' }],
  ]);
  const mapping: VersionMapping = { from: 'sample', to: 'next', rows };

  it('compares along the mapping: comparable, modified, new, gone', () => {
    const before = readSample({ 'b.canaux': chosen('site', 'lettre'), 'b.fait': chosen('un'), 'b.elus': unknown });
    const answers = { 'b.moyens': chosen('net'), 'b.fait': chosen('deux'), 'b.nouvelle': chosen('un') };
    const evolution = evolutionOf(before, readAnswers(next, { facts: bourg, answers, on: '2027-11-22' }), mapping);
    const told = Object.fromEntries(evolution.changes.map(({ reading, change, indices }) => [reading.question.code, [change, indices]]));
    expect(told).toMatchObject({
      'b.moyens': ['same', { before: 2, after: 2 }],
      'b.fait': ['modified', undefined],
      'b.nouvelle': ['new', undefined],
      'b.elus': ['gone', undefined],
    });
    expect(evolution.counts).toMatchObject({ comparable: 1, modified: 1 });
  });

  it('sets no score of then beside one of now where the theme is counted on other questions', () => {
    const before = readSample({ 'a.lieu': chosen('impose'), 'b.canaux': chosen('site'), 'b.elus': { state: 'answered', number: 3 } });
    const after = readAnswers(next, { facts: bourg, answers: { 'a.lieu': chosen('choisi'), 'b.moyens': chosen('net') }, on: '2027-11-22' });
    expect(evolutionOf(before, before, mapping)).toMatchObject({ countedAlike: true });
    const evolution = evolutionOf(before, after, mapping);
    expect(evolution.countedAlike).toBe(false);
    expect(evolution.thematiques[1]!.after).toBeDefined();
    expect(evolution.thematiques[1]).not.toHaveProperty('before');
  });

  it('keeps what was answered in the words of the older version', () => {
    const before = readSample({ 'b.canaux': chosen('site', 'lettre'), 'b.elus': unknown });
    const after = readAnswers(next, { facts: bourg, answers: { 'b.moyens': chosen('net') }, on: '2027-11-22' });
    const previous = evolutionOf(before, after, mapping).changes.map(({ reading, previous: then }) => [reading.question.code, then.map(({ question, answer }) => [question.code, answer?.choices])]);
    expect(previous).toContainEqual(['b.moyens', [['b.canaux', ['site', 'lettre']]]]);
    expect(previous).toContainEqual(['b.elus', [['b.elus', undefined]]]);
  });

  describe('when two questions became one', () => {
    const oneOfTwo = { ...sample, version: 'next', thematiques: [a, { ...b, questions: b.questions.filter(({ code }) => code !== 'b.constats') }], replaces: { 'b.constats': { kind: 'comparable', to: 'b.canaux', choices: { https: 'site' } } } } as Questionnaire;
    const merged = mappingFrom(sample, oneOfTwo);
    const compared = (before: Answers, after: Answers) =>
      evolutionOf(readSample(before), readAnswers(compileQuestionnaire(oneOfTwo), { facts: bourg, answers: after, on: '2027-11-22' }), merged);

    it('shows both values, and no progress between one of them and the new one', () => {
      const { changes: told, counts, thematiques } = compared({ 'b.canaux': chosen('site'), 'b.constats': chosen('https') }, { 'b.canaux': chosen('site', 'lettre') });
      const [change, ...others] = told.filter(({ reading }) => reading.question.code === 'b.canaux' || reading.question.code === 'b.constats');
      expect(others).toEqual([]);
      expect(change).toMatchObject({ change: 'modified', after: chosen('site', 'lettre') });
      expect(change!.previous.map(({ question, answer }) => [question.code, answer])).toEqual([['b.canaux', chosen('site')], ['b.constats', chosen('https')]]);
      expect(change).not.toHaveProperty('indices');
      expect(counts).toMatchObject({ modified: 1, gone: 0 });
      expect(thematiques[1]).toMatchObject({ comparedQuestions: 0 });
      expect(thematiques[1]).not.toHaveProperty('before');
    });

    it('shows the only one that was answered', () => {
      const { changes: told } = compared({ 'b.constats': chosen('https') }, { 'b.canaux': chosen('site') });
      expect(told.find(({ reading }) => reading.question.code === 'b.canaux')).toMatchObject({ change: 'modified', previous: [{ question: { code: 'b.constats' } }] });
    });
  });
});
