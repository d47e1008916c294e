// G13: forty rules of our expression language, against survey-core and against a function written by hand, on the same
// answers; every contender agrees on all of them, or nothing is measured. On built services.
// A model of survey-core holds the answers of one person: a server builds one each time, and that is the yardstick.
// One model kept for everybody, and its bare conditions without any model, are printed for the record: a server that did
// so would mix people's answers, or would not have a survey any more.
import { ConditionRunner, Model } from 'survey-core';
import { wordsOf } from '../../services/diagnostics/dist/domain/answer.js';
import { compileExpression } from '../../services/diagnostics/dist/domain/expression/compile.js';
import { answerSets } from './g13/answer-sets.mjs';
import { byHand } from './g13/by-hand.mjs';
import { asSurvey, surveyConditions, surveyValues } from './g13/as-survey.mjs';
import { conditions, questions, rules } from './g13/rules.mjs';

const sets = answerSets(200);

const named = new Map();
for (const [name, condition] of Object.entries(conditions)) named.set(name, compileExpression(condition, { named: new Map(), questions: new Map() }));
const compiled = rules.map((rule) => compileExpression(rule, { named, questions }));

function ours({ facts, answers }) {
  const reading = { facts, wordsOf: (code) => wordsOf(answers[code]), numberOf: (code) => answers[code]?.number };
  return compiled.map((rule) => rule(reading));
}

const values = new Map(sets.map((set) => [set, surveyValues(set)]));
const names = rules.map((_, place) => `rule${place}`);
const shown = (survey) => names.map((name) => survey.getQuestionByName(name).isVisible);
const json = asSurvey();
const kept = new Model(json);
const runners = surveyConditions.map((condition) => new ConditionRunner(condition));

const contenders = {
  ours,
  'by hand': ({ facts, answers }) => byHand(facts, answers),
  'survey-core, one model kept': (set) => {
    kept.data = { ...values.get(set) };
    return shown(kept);
  },
  'survey-core, a model each time': (set) => {
    const survey = new Model(json);
    survey.data = { ...values.get(set) };
    return shown(survey);
  },
  'survey-core, its bare conditions': (set) => runners.map((runner) => runner.runValues(values.get(set), {})),
};

/** @type {import('./frame/run-bench.mjs').Bench} */
export default {
  unit: 'évaluations/s de processeur',
  goals: [
    { of: 'ours', over: 'survey-core, a model each time', least: 1000 },
    { of: 'ours', over: 'survey-core, one model kept' },
    { of: 'ours', over: 'survey-core, its bare conditions' },
    { of: 'ours', over: 'by hand', least: 0.1 },
  ],
  async open() {
    refuseUnlessAllAgree();
    const sides = Object.entries(contenders).map(([name, evaluate]) => [name, async () => rateOf(evaluate)]);
    return { sides: Object.fromEntries(sides), notes: [`${rules.length} règles, ${sets.length} jeux de réponses sur lesquels tous s’accordent`] };
  },
};

function refuseUnlessAllAgree() {
  for (const set of sets) {
    const expected = JSON.stringify(ours(set));
    for (const [name, evaluate] of Object.entries(contenders)) {
      if (JSON.stringify(evaluate(set)) === expected) continue;
      const other = evaluate(set);
      const place = ours(set).findIndex((value, rank) => value !== other[rank]);
      throw new Error(`« ${name} » does not agree on « ${rules[place]} » with ${JSON.stringify(set)}`);
    }
  }
}

/** Evaluations of the forty rules a second of processor time, so that a busy machine does not choose the winner. */
function rateOf(evaluate) {
  const warm = run(evaluate, 150, 1);
  return run(evaluate, 500, warm.batch).rate;
}

/** Runs for so many milliseconds, in batches long enough for the reading of the time to cost nothing. */
function run(evaluate, milliseconds, firstBatch) {
  let [count, spent, batch, seen] = [0, 0, firstBatch, 0];
  while (spent < milliseconds) {
    const start = process.cpuUsage();
    for (let turn = 0; turn < batch; turn += 1) seen += evaluate(sets[count++ % sets.length]).length;
    const { user, system } = process.cpuUsage(start);
    spent += (user + system) / 1000;
    if (user + system < 10_000) batch *= 2;
  }
  if (seen !== count * rules.length) throw new Error('some rules were not evaluated');
  return { rate: (count * 1000) / spent, batch };
}
