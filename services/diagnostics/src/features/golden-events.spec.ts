import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { events, type EventType } from '@osinum/contracts';
import { encodePayload } from '@osinum/messaging';
import type { AssistanceRow } from '../db/assistances.ts';
import { publishedVersions } from '../domain/published-versions.ts';
import { sameVersion } from '../domain/version-mapping.ts';
import { compiledV1, questionnaireV1 } from '../data/questionnaire-v1.ts';
import type { Answers } from '../domain/answer.ts';
import type { CollectiviteFacts } from '../domain/collectivite-facts.ts';
import { lapseOf } from '../domain/assistance.ts';
import { evolutionOf } from '../domain/evolution.ts';
import { readAnswers } from '../domain/reading.ts';
import { freeze } from '../domain/snapshot.ts';
import { assistanceAgreed, assistanceEnded, assistanceProposed } from './end-assistance/assistance-events.ts';
import { answersFrozen, diagnosticCompleted, type Completion } from './complete-diagnostic/completion-events.ts';
import { allAnswers, chosen, month } from './diagnostic-life.fixture.ts';
import { questionnaireState } from './publish-questionnaire/questionnaire-state.ts';
import { diagnosticStarted } from './start-diagnostic/diagnostic-started.ts';

const previousId = '0b9d4f1e-5c1c-4f0e-9d54-1f7f3a4b5c01';
const id = '0b9d4f1e-5c1c-4f0e-9d54-1f7f3a4b5c02';
const collectiviteId = '0b9d4f1e-5c1c-4f0e-9d54-1f7f3a4b5c10';
const instanceId = '0b9d4f1e-5c1c-4f0e-9d54-1f7f3a4b5c20';
const personId = '0b9d4f1e-5c1c-4f0e-9d54-1f7f3a4b5c30';
const completedAt = new Date('2026-11-22T10:42:00Z');
const facts: CollectiviteFacts = { kind: 'commune', population: 917, departement: '60', agents: 6, etp: 4.5, elus: 15 };
const collectivite = { id: collectiviteId, siren: '216001800', name: 'Crisolles', kind: 'commune', population: 917, departement: '60' } as const;

const earlier: Answers = { ...allAnswers, 'sauvegarde.copie-externe': chosen('debranchee') };
const answers: Answers = { ...allAnswers, 'sauvegarde.test': month('2026-10') };

function completion(): Completion {
  const before = readAnswers(compiledV1, { facts, answers: earlier, on: '2025-11-22' });
  const situation = { facts, answers, on: '2026-11-22' };
  const reading = readAnswers(compiledV1, situation);
  const snapshot = freeze(reading);
  const row = {
    collectiviteId, id, instanceId, status: 'completed', questionnaireVersion: '1', startedAt: completedAt, startedBy: personId,
    completedAt, completedBy: personId, previousId, visibilitySince: completedAt, visibility: 'scores-and-alerts', overallScore: snapshot.scores.overall ?? null, version: 2n,
  };
  return {
    key: { collectiviteId, diagnosticId: id },
    row,
    collectivite,
    times: [],
    versions: publishedVersions([compiledV1]),
    questionnaire: compiledV1,
    situation,
    reading,
    answers: [],
    snapshot,
    evolution: evolutionOf(before, reading, sameVersion(compiledV1)),
    signature: { personId, visibility: 'scores-and-alerts', now: completedAt },
  };
}

const assistance: AssistanceRow = {
  collectiviteId, id: '0b9d4f1e-5c1c-4f0e-9d54-1f7f3a4b5c40', instanceId, advisorId: '0b9d4f1e-5c1c-4f0e-9d54-1f7f3a4b5c31', mode: 'phone',
  interlocutor: null, diagnosticId: null, proposedAt: completedAt, agreedAt: null, agreedBy: null, until: lapseOf(completedAt),
  endedAt: null, endedBy: null, endReason: null, version: 1n,
};
const agreed = { diagnosticId: id, agreedAt: completedAt, agreedBy: personId };

const payloads: [EventType<any>, object][] = [
  [events.DiagnosticStarted, diagnosticStarted({ id, collectiviteId, questionnaireVersion: '1', previousId })],
  [events.DiagnosticCompleted, diagnosticCompleted(completion())],
  [events.AnswersFrozen, answersFrozen(completion())],
  [events.AssistanceProposed, assistanceProposed(assistance)],
  [events.AssistanceAgreed, assistanceAgreed({ ...assistance, ...agreed })],
  [events.AssistanceEnded, assistanceEnded({ ...assistance, ...agreed, endedAt: completedAt, endReason: 'handed-back' })],
  [events.QuestionnaireState, questionnaireState(questionnaireV1, completedAt)],
];

describe('the events of diagnostics', () => {
  it.each(payloads.map(([event, message]) => [event.type, event, message] as const))('%s is what its consumers are tested with', (_, event, message) => {
    const produced = `${JSON.stringify(JSON.parse(encodePayload(event.schema, message)), null, 2)}\n`;
    const file = new URL(`../../../../proto/fixtures/${event.topic}/${event.type}.json`, import.meta.url);
    if (process.env['UPDATE_FIXTURES'] === '1') {
      mkdirSync(dirname(file.pathname), { recursive: true });
      writeFileSync(file, produced);
    }
    expect(JSON.parse(produced)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});
