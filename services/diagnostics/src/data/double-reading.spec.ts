import { describe, expect, it } from '@jest/globals';
import { choicesOf } from '../domain/compile-questionnaire.ts';
import { UNKNOWN } from '../domain/double-reading/elu-question.ts';
import { doubleReading } from './double-reading.ts';
import { frenchText } from './french-typography.ts';
import { questionnaireV1 } from './questionnaire-v1.ts';

const mirrored = new Map(questionnaireV1.thematiques.flatMap(({ questions }) => questions).map((question) => [question.code, question]));
const shares = ['index-0', 'index-1', 'index-2', 'index-3'];
const likesOf = (code: string): readonly string[] => {
  const question = mirrored.get(code)!;
  return question.kind === 'number' ? shares : choicesOf(question).map((choice) => choice.code);
};

describe('the questions of the double reading', () => {
  it('are those the questionnaire says are put to élus too, in its order', () => {
    const asked = [...mirrored.values()].filter(({ askedToElus }) => askedToElus).map(({ code }) => code);
    expect(doubleReading.map(({ code }) => code)).toEqual(asked);
    expect(asked).toHaveLength(15);
  });

  describe.each(doubleReading.map((question) => [question.code, question] as const))('%s', (code, { choices, compares, kind, text, hint = '' }) => {
    it('leads each answer to answers of the diagnostic', () => {
      expect(choices.flatMap(({ like }) => like).filter((one) => !likesOf(code).includes(one))).toEqual([]);
    });

    it('leads every answer of the diagnostic back', () => {
      const led = new Set(choices.flatMap(({ like }) => like));
      expect(likesOf(code).filter((one) => !led.has(one))).toEqual([]);
    });

    it('has codes of its own, « je ne sais pas » left out', () => {
      const codes = choices.map((choice) => choice.code);
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes).not.toContain(UNKNOWN);
    });

    it('is a wish where nothing is compared', () => {
      expect(compares === 'wish').toBe(['competences.besoins', 'libre.place'].includes(code));
      expect(kind === 'multiple').toBe(mirrored.get(code)!.kind === 'multiple');
    });

    it('is set in French', () => {
      expect([text, hint, ...choices.map((choice) => choice.text)].filter((sentence) => sentence !== frenchText(sentence))).toEqual([]);
    });
  });
});
