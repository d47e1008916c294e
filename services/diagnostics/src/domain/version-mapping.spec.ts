import { describe, expect, it } from '@jest/globals';
import { answersBefore } from './answers-before.ts';
import { compileQuestionnaire } from './compile-questionnaire.ts';
import { publishedVersions } from './published-versions.ts';
import type { Question, Questionnaire } from './questionnaire.ts';
import { chosen, readSample, sample, unknown } from './sample.fixture.ts';
import { versionChange } from './version-change.ts';
import { mappingFrom, type RowMapping } from './version-mapping.ts';

const [a, b] = sample.thematiques as [Questionnaire['thematiques'][0], Questionnaire['thematiques'][0]];
const changed = (code: string, change: Partial<Question> | undefined, from: Questionnaire = sample): Questionnaire => ({
  ...from,
  version: 'next',
  thematiques: from.thematiques.map((thematique) => ({
    ...thematique,
    questions: thematique.questions.flatMap((question) => (question.code !== code ? question : change === undefined ? [] : ({ ...question, ...change } as Question))),
  })),
});
const rowOf = (code: string, next: Questionnaire) => mappingFrom(sample, next).rows.get(code);
const canaux = b.questions[1] as Extract<Question, { kind: 'multiple' }>;

describe('the mapping of a version to the next', () => {
  it.each<[string, string, Partial<Question> | undefined, RowMapping]>([
    ['its wording', 'a.copie', { text: 'Autrement dit', hint: 'x' }, { kind: 'comparable', to: 'a.copie' }],
    ['its weight and its condition', 'a.test', { weight: 1, visibleWhen: 'grande' }, { kind: 'comparable', to: 'a.test' }],
    ['what its answers are worth', 'b.canaux', { choices: canaux.choices.map((choice) => ({ ...choice, index: 0.5 as const })) } as Partial<Question>, { kind: 'comparable', to: 'b.canaux' }],
    ['an answer more', 'b.canaux', { choices: [...canaux.choices, { code: 'radio', text: 'Radio' }] } as Partial<Question>, { kind: 'modified', to: 'b.canaux' }],
    ['an answer less', 'b.canaux', { choices: canaux.choices.slice(1) } as Partial<Question>, { kind: 'modified', to: 'b.canaux' }],
    ['its unit', 'b.elus', { unit: 'agents' } as Partial<Question>, { kind: 'modified', to: 'b.elus' }],
    ['its kind', 'b.canaux', { kind: 'single' } as Partial<Question>, { kind: 'modified', to: 'b.canaux' }],
    ['all of it', 'b.fait', undefined, { kind: 'gone' }],
  ])('when a question changes %s', (_, code, change, expected) => {
    expect(rowOf(code, changed(code, change))).toEqual(expected);
  });

  it('follows what the newer version says of a question renamed or merged', () => {
    const replaces = { 'b.fait': { kind: 'comparable', to: 'b.habitude', choices: { un: 'deux' } } } as const;
    expect(rowOf('b.fait', { ...changed('b.fait', { code: 'b.habitude' }), replaces })).toEqual(replaces['b.fait']);
  });
});

describe('two questions that became one', () => {
  const merged: Questionnaire = { ...changed('b.fait', undefined), replaces: { 'b.fait': { kind: 'comparable', to: 'b.canaux' } } };

  it('compare with nothing: neither is the new one', () => {
    expect(rowOf('b.fait', merged)).toEqual({ kind: 'modified', to: 'b.canaux' });
    expect(rowOf('b.canaux', merged)).toEqual({ kind: 'modified', to: 'b.canaux' });
    expect(versionChange(sample, merged, mappingFrom(sample, merged))).toMatchObject({ modified: 2, otherThematiques: ['b'] });
  });

  it('are both told again in words, each with its question', () => {
    const carried = answersBefore(readSample({ 'b.fait': chosen('un'), 'b.canaux': chosen('site') }), mappingFrom(sample, merged));
    expect(carried.get('b.canaux')).toEqual({ words: 'Question\u00a0: site\u202f; Question\u00a0: un' });
    const alone = answersBefore(readSample({ 'b.fait': chosen('un') }), mappingFrom(sample, merged));
    expect(alone.get('b.canaux')).toEqual({ words: 'un' });
  });
});

describe('several versions', () => {
  const second = { ...changed('b.fait', { code: 'b.habitude' }), version: '2', replaces: { 'b.fait': { kind: 'comparable', to: 'b.habitude', choices: { un: 'une' } } } } as Questionnaire;
  const third = { ...changed('b.habitude', { code: 'b.usage' }, second), version: '3', replaces: { 'b.habitude': { kind: 'comparable', to: 'b.usage', choices: { une: 'souvent' } } } } as Questionnaire;
  const without = { ...changed('b.usage', undefined, third), version: '4', replaces: {} };
  const versions = publishedVersions([{ ...sample, version: '1' }, second, third, without].map(compileQuestionnaire));

  it('chain their mappings', () => {
    expect(versions.mappingBetween('1', '3').rows.get('b.fait')).toEqual({ kind: 'comparable', to: 'b.usage', choices: { un: 'souvent', une: 'souvent' } });
    expect(versions.mappingBetween('1', '4').rows.get('b.fait')).toEqual({ kind: 'gone' });
    expect(versions.mappingBetween('2', '2').rows.get('b.habitude')).toEqual({ kind: 'comparable', to: 'b.habitude' });
    expect(() => versions.mappingBetween('3', '1')).toThrow('No mapping');
    expect(versions.current?.source.version).toBe('4');
  });

  it('carry answers over in the codes of now, and only in words once a question has changed', () => {
    const before = readSample({ 'b.fait': chosen('un'), 'a.copie': chosen('jour'), 'b.elus': unknown });
    const carried = answersBefore(before, versions.mappingBetween('1', '3'));
    expect(carried.get('b.usage')).toEqual({ words: 'un', prefill: chosen('souvent') });
    expect(carried.get('a.copie')).toEqual({ words: 'jour', prefill: chosen('jour') });
    const modified = mappingFrom(sample, changed('a.copie', { choices: [{ code: 'jour', text: 'jour', index: 3 }] } as Partial<Question>));
    expect(answersBefore(before, modified).get('a.copie')).toEqual({ words: 'jour' });
  });

  it('tell the themes whose scores do not compare', () => {
    const heavier = changed('a.copie', { weight: 2 });
    expect(versionChange(sample, heavier, mappingFrom(sample, heavier))).toEqual({ comparable: 8, modified: 0, added: 0, gone: 0, otherThematiques: ['a'] });
    const reworded = changed('a.copie', { text: 'Autrement dit' });
    expect(versionChange(sample, reworded, mappingFrom(sample, reworded)).otherThematiques).toEqual([]);
    const shorter: Questionnaire = { ...sample, thematiques: [a] };
    expect(versionChange(sample, shorter, mappingFrom(sample, shorter))).toMatchObject({ gone: 4, otherThematiques: ['b'] });
  });
});
