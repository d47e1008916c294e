import { describe, expect, it } from '@jest/globals';
import { letterMeasure, servedCalls, servedMeasures, type ServedQuestion } from '@osinum/contracts';
import { needs } from '../../services/catalogue/src/data/needs.ts';
import { tools } from '../../services/catalogue/src/data/tools.ts';
import { measureCalls } from '../../services/diagnostics/src/data/calls.ts';
import { questionnaireV1 } from '../../services/diagnostics/src/data/questionnaire-v1.ts';
import { choicesOf } from '../../services/diagnostics/src/domain/compile-questionnaire.ts';
import { causes } from '../../services/recommendations/src/data/causes.ts';
import { content } from '../../services/recommendations/src/data/content.ts';

const { thematiques } = questionnaireV1;
const questions = thematiques.flatMap((thematique) => thematique.questions.map((question) => ({ ...question, thematique: thematique.number })));
const alerts = thematiques.flatMap((thematique) => thematique.alerts).toSorted((a, b) => a.order - b.order);
const { measures, rows } = content;
const codeOf = ({ code }: { code: string }) => code;

describe('the questionnaire and the measures', () => {
  it('name the same measures', () => {
    expect(measures.map(codeOf).sort()).toEqual(servedMeasures.toSorted());
  });

  it('are served by the rules that publishing a questionnaire looks at', () => {
    const asServed = rows.map(({ question, thematique, calls, alert }): ServedQuestion => ({
      question,
      thematique,
      calls: calls.map(({ measure, when }) => ({ measure, ...(when && ('without' in when ? { without: when.without } : { onlyFor: when.anyOf })) })),
      ...(alert && { alert }),
    }));
    expect(servedCalls).toEqual(asServed);
    expect(letterMeasure).toBe(content.silence.measure);
  });

  it('call the same measures from the same questions', () => {
    const asked = measureCalls(questionnaireV1).map(({ question, measure }) => `${question} → ${measure}`);
    const answered = rows.flatMap(({ question, calls }) => calls.map(({ measure }) => `${question} → ${measure}`));
    expect(answered.sort()).toEqual(asked.sort());
  });

  it.each(rows)('$question stands in the same theme', ({ question, thematique }) => {
    expect(questions.find(({ code }) => code === question)?.thematique).toBe(thematique);
  });

  it.each(rows.flatMap(({ question, calls }) => calls.map((call) => ({ question, ...call }))))('$question narrows its call of $measure on both sides or on none', ({ question, measure, when }) => {
    const call = measureCalls(questionnaireV1).find((one) => one.question === question && one.measure === measure);
    expect(call?.onlyFor !== undefined).toBe(when !== undefined);
    const named = when === undefined ? [] : 'without' in when ? [when.without] : when.anyOf;
    for (const answer of named) expect(call?.onlyFor).toContain(answer);
  });

  it('raise the same alerts, in the same order', () => {
    const ranked = rows.filter(({ alert }) => alert).toSorted((a, b) => a.alert!.rank - b.alert!.rank);
    expect(ranked.map(({ question, alert }) => `${question} = ${alert?.answer}`)).toEqual(alerts.map(({ question, choice }) => `${question} = ${choice}`));
  });
});

describe('the words of a recommendation', () => {
  it.each(Object.entries(causes))('of %s are those of the questionnaire', (code, cause) => {
    const question = questions.find((one) => one.code === code);
    expect(cause.question).toBe(question?.text);
    const words = Object.fromEntries(question ? choicesOf(question).map((choice) => [choice.code, choice.text]) : []);
    for (const [answer, text] of Object.entries(cause.answers)) expect([answer, text]).toEqual([answer, words[answer]]);
  });
});

describe('the measures and the catalogue', () => {
  const known = new Set(needs.map(codeOf));

  it.each(measures.filter((measure) => measure.needs.length))('$code looks for tools under needs of the catalogue', ({ needs: named }) => {
    expect(named.filter((code) => !known.has(code))).toEqual([]);
  });

  it('find at least one tool for each need they name', () => {
    const named = new Set(measures.flatMap((measure) => measure.needs));
    const met = new Set(tools.flatMap((tool) => tool.needs));
    expect([...named].filter((code) => !met.has(code))).toEqual([]);
  });
});
