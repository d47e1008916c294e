import { describe, expect, it } from '@jest/globals';
import { alertsToCheck, callsForTheLetter, raisedAlerts, unknownAnswers } from './alerts.ts';
import type { Answers } from './answer.ts';
import { chosen, readSample, unknown } from './sample.fixture.ts';

const codes = (answers: Answers) => raisedAlerts(readSample(answers)).map(({ code }) => code);

describe('alerts', () => {
  it('are raised by the answer they point to', () => {
    expect(codes({ 'a.copie': chosen('aucune') })).toEqual(['A1']);
    expect(codes({ 'a.copie': chosen('jour'), 'a.test': chosen('jamais') })).toEqual(['A2']);
    expect(codes({ 'a.copie': chosen('jour') })).toEqual([]);
  });

  it('are silent for a hidden question', () => {
    expect(codes({ 'a.copie': chosen('aucune'), 'a.test': chosen('jamais') })).toEqual(['A1']);
  });

  it('become something to check when nobody knew', () => {
    const reading = readSample({ 'a.copie': unknown, 'b.elus': unknown });
    expect(raisedAlerts(reading)).toEqual([]);
    expect(alertsToCheck(reading).map(({ question }) => question.code)).toEqual(['a.copie']);
    expect(unknownAnswers(reading).map(({ question }) => question.code)).toEqual(['a.copie', 'b.elus']);
  });

  it('call for the letter from three unknown answers a prestataire can give', () => {
    const two = { 'a.copie': unknown, 'a.test': unknown, 'b.elus': unknown, 'b.canaux': unknown };
    expect(callsForTheLetter(readSample(two))).toBe(false);
    expect(callsForTheLetter(readSample({ ...two, 'a.lieu': unknown }))).toBe(true);
  });
});
