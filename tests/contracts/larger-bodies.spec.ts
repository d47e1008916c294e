import { describe, expect, it } from '@jest/globals';
import { questionnaireV1 } from '../../services/diagnostics/src/data/questionnaire-v1.ts';
import type { CollectiviteFacts } from '../../services/diagnostics/src/domain/collectivite-facts.ts';
import { compileExpression } from '../../services/diagnostics/src/domain/expression/compile.ts';
import { isLarger } from '../../services/recommendations/src/domain/collectivite-facts.ts';

const t2 = compileExpression(questionnaireV1.conditions['T2']!, { named: new Map(), questions: new Map() });
const bodies: CollectiviteFacts[] = [
  { kind: 'commune', population: 3499, agents: 60 },
  { kind: 'commune', population: 3500 },
  { kind: 'commune' },
  { kind: 'epci', population: 900 },
  { kind: 'syndicat', agents: 9 },
  { kind: 'syndicat', agents: 10 },
  { kind: 'autre' },
];

describe('a larger body', () => {
  it.each(bodies)('is the same for the plan as for the questionnaire: $kind, $population inhabitants, $agents agents', (facts) => {
    expect(isLarger(facts)).toBe(t2({ facts, wordsOf: () => [], numberOf: () => undefined }));
  });
});
