import { diceFrom } from '../frame/dice.mjs';
import { questions } from './rules.mjs';

/** The same sets of answers at every run: facts on both sides of the thresholds, answers, silences and blanks. */
export function answerSets(count) {
  const throwDice = diceFrom(13);
  const among = (list) => list[throwDice(list.length)];
  return Array.from({ length: count }, () => ({
    facts: {
      kind: among(['commune', 'commune', 'epci', 'syndicat', 'autre']),
      population: among([120, 499, 500, 3499, 3500, 4200, 50_000, 50_001]),
      agents: among([1, 9, 10, 49, 50, 250]),
      elus: among([7, 11, 12, 27]),
      departement: among(['60', '62', '75', '2A']),
    },
    answers: Object.fromEntries([...questions].flatMap(([code, words]) => answerTo(code, words, throwDice))),
  }));
}

function answerTo(code, words, throwDice) {
  const kind = throwDice(12);
  if (kind === 0) return [];
  if (words === 'number') return [[code, { state: 'answered', number: throwDice(9) }]];
  if (kind === 1) return [[code, { state: 'unknown' }]];
  if (kind === 2) return [[code, { state: 'not-concerned' }]];
  const codes = [...words].filter((word) => word !== 'nsp' && word !== 'nc');
  const several = code === 'canaux' || code === 'formation';
  const choices = several ? codes.filter(() => throwDice(2) === 0) : [codes[throwDice(codes.length)]];
  return [[code, { state: 'answered', choices: choices.length > 0 ? choices : [codes[0]] }]];
}
