import { describe, expect, it } from '@jest/globals';
import { compileExpression } from './compile.ts';
import { ExpressionError } from './syntax.ts';
import type { Readable, Vocabulary } from './vocabulary.ts';

const vocabulary: Vocabulary = {
  named: new Map([['T1', ({ facts }) => (facts.population ?? 0) >= 500]]),
  questions: new Map<string, ReadonlySet<string> | 'number'>([
    ['sauvegarde.existe', new Set(['auto-jour', 'aucune', 'nsp'])],
    ['relation.canaux', new Set(['site', 'lettre', 'nsp'])],
    ['messagerie.elus', 'number'],
    ['sauvegarde.test', new Set(['jamais', 'nsp'])],
  ]),
  dates: new Set(['sauvegarde.test']),
  thematiques: new Set(['securite', 'mobilite']),
  dated: true,
};

const reading: Readable = {
  facts: { kind: 'commune', population: 900, departement: '2A' },
  wordsOf: (code) => ({ 'sauvegarde.existe': ['aucune'], 'relation.canaux': ['site', 'lettre'] })[code] ?? [],
  numberOf: (code) => (code === 'messagerie.elus' ? 4 : undefined),
  ageOf: (code) => (code === 'sauvegarde.test' ? 14 : undefined),
  scoreOf: (code) => (code === 'securite' ? 1.5 : undefined),
  on: '2026-11-22',
};

describe('a condition', () => {
  it.each([
    ['kind = commune', true],
    ['kind != commune', false],
    ['kind in (epci, syndicat)', false],
    ['kind not in (epci, syndicat)', true],
    ['population >= 500', true],
    ['population < 500', false],
    ['population in (899, 900)', true],
    ["departement = '2A'", true],
    ["departement not in ('2A', '2B')", false],
    ['sauvegarde.existe = aucune', true],
    ['sauvegarde.existe != aucune', false],
    ['relation.canaux = lettre', true],
    ['relation.canaux in (lettre, nsp)', true],
    ['messagerie.elus > 3', true],
    ['T1', true],
    ['not T1', false],
    ['T1 and kind = epci', false],
    ['T1 or kind = epci', true],
    ['kind = epci and T1 or population = 900', true],
    ['kind = epci and (T1 or population = 900)', false],
    ['not (kind = epci or kind = syndicat)', true],
    ['agents >= 10', false],
    ['agents < 10', false],
    ['score.securite >= 1.5', true],
    ['score.securite < 1.5', false],
    ['score.securite in (1, 1.5)', true],
    ['score.mobilite >= 0', false],
    ['score.mobilite < 3', false],
    ['score.mobilite != 0', false],
    ['age(sauvegarde.test) > 12', true],
    ['age( sauvegarde.test ) <= 12', false],
    ['not age(sauvegarde.test) = 14', false],
    ["date >= '2026-11-22'", true],
    ["date > '2026-11-22'", false],
    ["date = '2026-11-22' and score.securite < 2", true],
    ["date not in ('2026-11-21', '2026-11-22')", false],
  ])('%s is %s', (source, expected) => {
    expect(compileExpression(source, vocabulary)(reading)).toBe(expected);
  });

  it.each([
    ['sauvegarde.existe != aucune', true],
    ['sauvegarde.existe = aucune', false],
    ['sauvegarde.existe in (aucune, nsp)', false],
    ['sauvegarde.existe not in (aucune, nsp)', true],
    ['messagerie.elus != 3', false],
    ['age(sauvegarde.test) < 12', false],
    ['age(sauvegarde.test) != 12', false],
    ['score.securite not in (0, 1)', false],
  ])('%s is %s when nothing was answered', (source, expected) => {
    const nothing = { ...reading, wordsOf: () => [], numberOf: () => undefined, ageOf: () => undefined, scoreOf: () => undefined };
    expect(compileExpression(source, vocabulary)(nothing)).toBe(expected);
  });

  it.each([
    ['sauvegarde.exist = aucune', 'sauvegarde.exist'],
    ['sauvegarde.existe = jamais', 'jamais'],
    ['kind = ville', 'ville'],
    ['T3 and T1', 'T3'],
    ['population = beaucoup', 'beaucoup'],
    ['kind > commune', '>'],
    ['constructor', 'constructor'],
    ['score.pilotage >= 2', 'score.pilotage'],
    ['score.constructor >= 2', 'score.constructor'],
    ['score.securite >= beaucoup', 'beaucoup'],
    ['score.securite >= 50', '50'],
    ['age(sauvegarde.existe) > 12', 'sauvegarde.existe'],
    ['age(sauvegarde.perdue) > 12', 'sauvegarde.perdue'],
    ['age(population) > 12', 'population'],
    ['age(sauvegarde.test) = jamais', 'jamais'],
    ["date > '2026-13-01'", '2026-13-01'],
    ["date > '2026-11'", '2026-11'],
    ['date > 2026', '2026'],
    ["sauvegarde.test > '2026-11-22'", '>'],
  ])('%s is refused, naming « %s »', (source, name) => {
    expect(() => compileExpression(source, vocabulary)).toThrow(ExpressionError);
    expect(() => compileExpression(source, vocabulary)).toThrow(name);
  });

  it('does not know the day of a diagnostic where there is none', () => {
    expect(() => compileExpression("date > '2026-11-22'", { named: new Map(), questions: new Map() })).toThrow('« date »');
  });

  it.each(['', 'kind =', 'kind = commune and', '(T1', 'T1)', 'kind in commune', 'kind in ()', 'T1 T1', 'kind == commune', '$T1', '= T1', 'age(sauvegarde.test)', 'age() > 3', 'age(sauvegarde.test > 3', 'score(securite) > 1', 'date > 2026-11-22'])(
    '« %s » is refused as unreadable',
    (source) => {
      expect(() => compileExpression(source, vocabulary)).toThrow(ExpressionError);
    },
  );
});
