import { describe, expect, it } from '@jest/globals';
import { compiledSample } from '../sample.fixture.ts';
import { compileQuestionnaire, type CompiledQuestionnaire } from '../compile-questionnaire.ts';
import { publishedVersions } from '../published-versions.ts';
import type { Question } from '../questionnaire.ts';
import { comparableWith } from './comparability.ts';
import { contributedScores, countedScores, countedTimes } from './contribution.ts';

const { source } = compiledSample;

/** The sample as a later version, of which the questions of theme « a » changed. */
function later(version: string, change: (question: Question) => readonly Question[]): CompiledQuestionnaire {
  const thematiques = source.thematiques.map((thematique) => (thematique.code === 'a' ? { ...thematique, questions: thematique.questions.flatMap(change) } : thematique));
  return compileQuestionnaire({ ...source, version, thematiques });
}

const reworded = later('2', (question) => [{ ...question, text: 'Autrement dit' }]);
const reweighed = later('3', (question) => [question.code === 'a.copie' ? { ...question, weight: 1 } : question]);
const shortened = later('4', (question) => (question.code === 'a.lieu' ? [] : [question]));
const versions = publishedVersions([compiledSample, reworded, reweighed, shortened]);
const first = source.version;

const contribution = (collectiviteId: string, questionnaireVersion: string) => ({
  collectiviteId, questionnaireVersion, scores: { a: 1, b: 2 }, active: { minutes: 20, questionnaireVersion },
});

describe('what counts beside a version', () => {
  it.each<[string, string, string, boolean, boolean]>([
    ['the same version', first, first, true, true],
    ['a wording changed since', '2', first, true, true],
    ['a wording changed before', first, '2', true, true],
    ['another weight', '3', '2', false, true],
    ['a question less', '4', '3', false, false],
    ['a version that is not published', first, '9', false, false],
  ])('%s', (_, version, other, score, time) => {
    const comparable = comparableWith(versions, version);
    expect([comparable.scores(other, 'a'), comparable.time(other)]).toEqual([score, time]);
  });

  it('is counted theme by theme', () => {
    const contributions = [contribution('x', first), contribution('y', '3'), { ...contribution('z', '3'), scores: { b: 3 } }];
    const comparable = comparableWith(versions, '3');
    expect(countedScores(contributions, 'a', comparable)).toEqual(new Map([['y', 1]]));
    expect(countedScores(contributions, 'b', comparable)).toEqual(new Map([['x', 2], ['y', 2], ['z', 3]]));
  });

  it('counts the time of first diagnostics that asked the same', () => {
    const contributions = [contribution('x', '3'), contribution('y', '4'), { ...contribution('z', '4'), active: undefined! }];
    expect(countedTimes(contributions, comparableWith(versions, '4'))).toEqual(new Map([['y', 20]]));
  });
});

describe('what is contributed', () => {
  it('leaves out the themes of which too little is scored', () => {
    const thematiques = [{ code: 'a', score: 1.2, scoredShare: 0.5 }, { code: 'b', score: 3, scoredShare: 0.49 }, { code: 'c', scoredShare: 0 }];
    expect(contributedScores({ thematiques })).toEqual({ a: 1.2 });
  });
});
