import { wordsOf } from '../../../services/diagnostics/dist/domain/answer.js';
import { parse } from '../../../services/diagnostics/dist/domain/expression/parse.js';
import { conditions, questions, rules } from './rules.mjs';

const numbers = new Set(['population', 'agents', 'elus']);

/** The same rules in the language of survey-core, written from their parsed form. */
export const surveyConditions = rules.map((rule) => surveyExpression(parse(rule)));

/** A survey of forty questions, each shown by one of the rules. */
export function asSurvey() {
  return { elements: surveyConditions.map((visibleIf, place) => ({ type: 'boolean', name: `rule${place}`, visibleIf })) };
}

/** The same answers as survey-core reads them: words of each question, numbers as numbers. */
export function surveyValues({ facts, answers }) {
  const told = [...questions].map(([code, words]) => [code, words === 'number' ? answers[code]?.number : wordsOf(answers[code])]);
  return { ...facts, ...Object.fromEntries(told.filter(([, value]) => value !== undefined && value.length !== 0)) };
}

function surveyExpression(expression) {
  switch (expression.type) {
    case 'all':
      return `(${expression.parts.map(surveyExpression).join(' and ')})`;
    case 'any':
      return `(${expression.parts.map(surveyExpression).join(' or ')})`;
    case 'not':
      return `!(${surveyExpression(expression.part)})`;
    case 'named':
      return surveyExpression(parse(conditions[expression.name]));
    default:
      return surveyTest(expression);
  }
}

function surveyTest({ subject, operator, values }) {
  if (numbers.has(subject) || questions.get(subject) === 'number') return `({${subject}} ${operator} ${values[0]})`;
  const negated = operator === '!=' || operator === 'not in';
  const word = (value) => `'${value}'`;
  const test = subject === 'kind' || subject === 'departement'
    ? `(${values.map((value) => `{${subject}} = ${word(value)}`).join(' or ')})`
    : `({${subject}} anyof [${values.map(word).join(', ')}])`;
  return negated ? `!${test}` : test;
}
