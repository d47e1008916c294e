import { describe, expect, it } from '@jest/globals';
import { someResults } from '../samples.fixture.ts';
import { bySurvey, labelled } from './surveys.ts';

const [one] = someResults().baselines;
const another = { ...one!, figure: '4\u00a0% ont un plan', survey: { ...one!.survey, source: 'Infhotep' } };

describe('The figures of surveys', () => {
  it('are gathered by survey, which says once where they come from, and keep their order', () => {
    const { yours: _, ...silent } = { ...one!, figure: '9\u00a0% recyclent', caveat: 'Téléphones compris.' };
    expect(bySurvey([one!, another, silent])).toEqual([
      {
        source: 'Médias-Cité, 336 personnes, 2022.',
        limits: 'Agents et élus. Volontaires.',
        figures: [
          { figure: '34\u00a0% citent un serveur', yours: 'Oui', caveat: 'Autre question.' },
          { figure: '9\u00a0% recyclent', caveat: 'Téléphones compris.' },
        ],
      },
      { source: 'Infhotep, 336 personnes, 2022.', limits: 'Agents et élus. Volontaires.', figures: [{ figure: '4\u00a0% ont un plan', yours: 'Oui', caveat: 'Autre question.' }] },
    ]);
  });

  it('say which of them ask the same question, where both stand together', () => {
    const caveats = labelled([{ ...one!, comparable: true }, { ...one!, comparable: false }]).map(({ caveat }) => caveat);
    expect(caveats).toEqual(['La même question. Autre question.', 'À titre d’exemple. Autre question.']);
  });

  it('are nothing when nothing stands beside an answer', () => expect(bySurvey([])).toEqual([]));
});
