import { describe, expect, it } from '@jest/globals';
import { doubleReading } from '../../data/double-reading.ts';
import { compiledV1 } from '../../data/questionnaire-v1.ts';
import type { AnswerValue } from '../answer.ts';
import type { CollectiviteFacts } from '../collectivite-facts.ts';
import { readAnswers } from '../reading.ts';
import { freezeReading, readingInShort } from './frozen-reading.ts';
import { gapOf, type Counts, type Gap } from './gap.ts';
import { offeredQuestions } from './offered-questions.ts';

const chosen = (...choices: string[]): AnswerValue => ({ state: 'answered', choices });
const commune: CollectiviteFacts = { kind: 'commune', population: 917, elus: 15 };
const readingOf = (code: string, answer?: AnswerValue, facts = commune) =>
  readAnswers(compiledV1, { facts, on: '2026-11-12', answers: answer ? { [code]: answer } : {} });
const offered = (code: string, answer?: AnswerValue, facts = commune) =>
  offeredQuestions(doubleReading, readingOf(code, answer, facts)).find(({ asked }) => asked.code === code)!;

describe('the gap of a question', () => {
  it.each<[Gap, string, string, AnswerValue | undefined, Counts, number]>([
    ['accord', 'all say the same', 'sauvegarde.existe', chosen('auto-jour'), { oui: 3 }, 3],
    ['accord', 'one of three lives it otherwise', 'sauvegarde.existe', chosen('auto-jour'), { oui: 2, non: 1 }, 3],
    ['vecu', 'half of four live it otherwise', 'sauvegarde.existe', chosen('auto-jour'), { oui: 2, non: 2 }, 4],
    ['vecu', 'they believe in a copy there is not', 'sauvegarde.existe', chosen('aucune'), { oui: 3 }, 3],
    ['information', 'half do not know, and it comes first', 'sauvegarde.existe', chosen('auto-jour'), { non: 2, nsp: 2 }, 4],
    ['vecu', 'of five, two do not know and two of three live it otherwise', 'sauvegarde.existe', chosen('auto-jour'), { oui: 1, non: 2, nsp: 2 }, 5],
    ['accord', 'half an index apart', 'mobilite.acces-distance', chosen('espace-en-ligne'), { 'acces-distant': 3 }, 3],
    ['vecu', 'one index and a half apart', 'mobilite.acces-distance', chosen('acces-distant'), { 'envoi-a-soi': 3 }, 3],
    ['accord', 'a safer habit than the riskiest of all', 'securite.mots-de-passe', chosen('session-commune'), { gestionnaire: 3 }, 3],
    ['vecu', 'a riskier habit than the one signed', 'securite.mots-de-passe', chosen('memoire'), { carnet: 3 }, 3],
    ['accord', 'the executive alone is equipped, and élus use their own', 'equipement.elus', chosen('fourni-executif'), { 'perso-sans-regle': 3 }, 3],
    ['sans-repere', 'paper is worth no index', 'equipement.elus', chosen('fourni'), { papier: 3 }, 3],
    ['sans-repere', 'the collectivité does not know', 'pilotage.plan', { state: 'unknown' }, { non: 3 }, 3],
    ['sans-repere', 'the collectivité has not answered yet', 'pilotage.plan', undefined, { non: 3 }, 3],
    ['envie', 'a wish is never compared', 'libre.place', chosen('jamais'), { toujours: 3 }, 3],
    ['envie', 'nor when nobody knows', 'competences.besoins', chosen('aucun'), { nsp: 3 }, 3],
    ['accord', 'some have an address: both answers are true', 'messagerie.adresse-elus', { state: 'answered', number: 3 }, { oui: 1, non: 2 }, 3],
    ['vecu', 'all have an address, they say not', 'messagerie.adresse-elus', { state: 'answered', number: 15 }, { oui: 1, non: 2 }, 3],
    ['vecu', 'nobody has one, they say so', 'messagerie.adresse-elus', { state: 'answered', number: 0 }, { oui: 3 }, 3],
  ])('is %s when %s', (gap, _, code, answer, counts, readings) => {
    expect(gapOf(offered(code, answer), counts, readings)).toBe(gap);
  });

  it('is never an average: two extremes do not make an agreement in the middle', () => {
    expect(gapOf(offered('mobilite.acces-distance', chosen('envoi-a-soi')), { 'espace-en-ligne': 2, 'cle-usb': 1 }, 3)).toBe('vecu');
  });

  it('does not offer an EPCI the answers that name the EPCI', () => {
    const codes = offered('relation.aide-numerique', undefined, { kind: 'epci', population: 40_000 }).asked.choices.map(({ code }) => code);
    expect(codes).toEqual(['par-nous', 'autre', 'orale', 'rien']);
  });
});

describe('what is kept of a reading', () => {
  const reading = readingOf('sauvegarde.existe', chosen('aucune'));

  it('under three readings, is their number', () => {
    expect(freezeReading(doubleReading, reading, { 'sauvegarde.existe': { oui: 2 } }, 2)).toEqual({ readings: 2, lines: [] });
  });

  it('from three on, is each question with both sides in words', () => {
    const frozen = freezeReading(doubleReading, reading, { 'sauvegarde.existe': { oui: 2, nsp: 1 } }, 3);
    expect(frozen.lines).toHaveLength(15);
    expect(frozen.lines.find(({ questionCode }) => questionCode === 'sauvegarde.existe')).toMatchObject({
      gap: 'vecu',
      sensitive: true,
      collectivite: 'Aucune copie n’est faite pour le moment',
      answers: [{ code: 'oui', count: 2, alike: false, apart: true }, { code: 'non', count: 0, alike: true, apart: false }],
      unknown: 1,
    });
    expect(readingInShort(frozen)).toEqual({ readings: 3, openGaps: 1 });
  });
});
