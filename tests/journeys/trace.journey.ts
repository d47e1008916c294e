import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, OtlpReceiver, type ReceivedSpan } from '@osinum/testing';
import { anAgentOfACommune, signInWithProConnect, type CommunePersona } from './steps/commune.ts';
import { waitForMail } from './steps/desk.ts';
import { answerToTheEnd, sign } from './steps/diagnosis.ts';
import { newVisitor, openStage, type Stage } from './steps/stage.ts';

const signing = 'POST /diagnostic/:diagnosticId/terminer';
const collector = new OtlpReceiver();
let stage: Stage;
let persona: CommunePersona;
let trace: ReceivedSpan[];

/** The services send their traces where the stack was told when it started. */
function collectorPort(): number {
  const endpoint = process.env['OTEL_EXPORTER_OTLP_ENDPOINT'];
  if (!endpoint) throw new Error('La pile ne trace rien : OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:4119 npm start');
  return Number(new URL(endpoint).port);
}

beforeAll(async () => {
  await collector.start(collectorPort());
  stage = await openStage();
  persona = anAgentOfACommune();
  const { page, context } = await newVisitor(stage);
  await page.goto(stage.national);
  await signInWithProConnect(page, stage, persona);
  await page.getByRole('button', { name: 'Commencer le diagnostic' }).click();
  await page.waitForURL(/\/themes\//);
  await answerToTheEnd(page, { otherwise: 'first' });
  await sign(page, 'everything');
  await context.close();
  await waitForMail(stage, persona.email, /plan d.action/);
  trace = await eventually(() => completeTrace(), { timeoutMs: 30_000 });
}, 240_000);
afterAll(async () => {
  await stage?.close();
  await collector.stop();
});

/** The trace of the signature, once the commune and the advisors were written to. */
function completeTrace(): ReceivedSpan[] {
  const click = collector.spans.find(({ name }) => name === signing);
  const spans = click ? collector.trace(click.traceId) : [];
  const ended = spans.filter(({ name, endNanoseconds }) => /^mail /.test(name) && endNanoseconds > 0n).map(({ name }) => name);
  expect(ended).toEqual(expect.arrayContaining(['mail completion', 'mail case-opened']));
  return spans;
}

/** From a piece of work up to what began it all: service and name of each, the first cause last. */
function causesOf(span: ReceivedSpan | undefined): string[] {
  if (!span) return [];
  const parent = trace.find(({ spanId }) => spanId === span.parentSpanId);
  return [`${span.service}: ${span.name}`, ...causesOf(parent)];
}

const sendingOf = (mail: string) => trace.find(({ name, attributes }) => name === 'SMTP send' && attributes['osinum.mail.kind'] === mail);

const signature = [
  'diagnostics: transaction osinum_diagnostics',
  'diagnostics: POST /collectivites/:collectiviteId/diagnostics/:diagnosticId/completion',
  'web: POST /collectivites/:collectiviteId/diagnostics/:diagnosticId/completion',
  `web: ${signing}`,
];

describe('The trace of a signature', () => {
  it('goes from the click to the mail to the commune, through two outboxes and Kafka', () => {
    expect(causesOf(sendingOf('completion'))).toEqual([
      'notifications: SMTP send',
      'notifications: mail completion',
      'notifications: transaction osinum_notifications',
      'notifications: process PlanProposed',
      'recommendations: create PlanProposed',
      'recommendations: transaction osinum_recommendations',
      'recommendations: process AnswersFrozen',
      'diagnostics: create AnswersFrozen',
      ...signature,
    ]);
  });

  it('goes from the click to the mail to the advisors too', () => {
    expect(causesOf(sendingOf('case-opened'))).toEqual([
      'notifications: SMTP send',
      'notifications: mail case-opened',
      'notifications: transaction osinum_notifications',
      'notifications: process AccompagnementOpened',
      'casework: create AccompagnementOpened',
      'casework: transaction osinum_casework',
      'casework: process DiagnosticCompleted',
      'diagnostics: create DiagnosticCompleted',
      ...signature,
    ]);
  });

  it('shows when each relay sent each event, beside who handled it', () => {
    const created = new Map(trace.filter(({ name }) => name.startsWith('create ')).map((span) => [span.spanId, span.name]));
    const sent = collector.spans.filter(({ name }) => name.startsWith('send ')).flatMap(({ links }) => links.map(({ spanId }) => created.get(spanId)));
    expect(sent).toEqual(expect.arrayContaining(['create DiagnosticCompleted', 'create AnswersFrozen', 'create PlanProposed', 'create AccompagnementOpened']));
  });

  it('begins no trace for a sweep, a probe or a file', () => {
    const first = collector.spans.filter(({ parentSpanId }) => parentSpanId === '').map(({ name }) => name);
    expect(first).not.toEqual([]);
    expect(first.filter((name) => /^transaction|^hot write|health|metrics|static|marque/.test(name))).toEqual([]);
  });
});

/** Names of routes, topics, databases, codes and counts; an event's own id is the one id told. */
const allowed = [
  /^(GET|POST|PUT|DELETE|_OTHER)$/, /^\/[\w:/.*-]*$/, /^https?$/, /^[\w.-]+$/, /^(hot read|hot write|several topics)$/,
];

describe('What the traces say', () => {
  const told = () => collector.spans.flatMap(({ name, attributes }) => [name, ...Object.values(attributes).map(String)]);

  it('is nothing of a person, a commune or an answer', () => {
    const secrets = [persona.email, persona.siret, persona.siret.slice(0, 9), persona.usualName, persona.givenName, persona.commune, persona.login];
    expect(told().filter((text) => secrets.some((secret) => text.includes(secret)))).toEqual([]);
  });

  it('has neither address, token, query nor id but that of events, and no message of an error', () => {
    const ids = collector.spans.flatMap(({ attributes }) => Object.entries(attributes).filter(([key]) => key !== 'messaging.message.id'));
    expect(ids.filter(([, value]) => /[0-9a-f]{8}-[0-9a-f]{4}-/.test(String(value)))).toEqual([]);
    expect(ids.filter(([, value]) => typeof value === 'string' && !allowed.some((form) => form.test(value)))).toEqual([]);
    expect(told().filter((text) => /[@?]|eyJ|\d{9}/.test(text.replace(/^[0-9a-f-]{36}$/, '')))).toEqual([]);
    expect(collector.spans.flatMap(({ events }) => events)).toEqual([]);
  });
});
