import { describe, expect, it } from '@jest/globals';
import { brands, renderMail, type Inline, type MailContent } from '@osinum/views';
import { assistanceAgreed, assistanceHandedBack, assistanceProposed } from './assistance.ts';
import { caseClaimed } from './case-claimed.ts';
import { caseOpened } from './case-opened.ts';
import { planReady } from './plan-ready.ts';
import { relance } from './relance.ts';
import { taskDone } from './task-done.ts';

const to = { recipientName: 'Mireille Garnier', collectiviteName: 'Crisolles', url: 'http://osinum.localhost:4100/x' };
const completedAt = new Date('2026-11-12T14:00:00Z');
const dueAt = new Date('2027-11-12T07:00:00Z');
const plan = { firstMeasures: 6, annexMeasures: 4 };
const advisorName = 'Inès Caradec';

const mails: Record<string, MailContent> = {
  'plan ready': planReady.compose({ ...to, completedAt, plan }),
  'diagnostic completed, no plan yet': planReady.compose({ ...to, completedAt }),
  'case opened after a diagnostic': caseOpened.compose({ ...to, afterDiagnostic: true, priority: 'haute', firstContactDue: dueAt }),
  'case opened on request': caseOpened.compose({ ...to, afterDiagnostic: false, priority: 'basse', firstContactDue: dueAt }),
  'case claimed': caseClaimed.compose({ ...to, advisorName, operatorName: 'Osinum Territoires' }),
  'task done': taskDone.compose({ ...to, advisorName }),
  'assistance proposed by phone': assistanceProposed.compose({ ...to, advisorName, onSite: false }),
  'assistance proposed on site': assistanceProposed.compose({ ...to, advisorName, onSite: true }),
  'assistance agreed': assistanceAgreed.compose({ ...to, until: dueAt }),
  'assistance handed back': assistanceHandedBack.compose({ ...to, advisorName }),
  'relance before the day': relance.compose({ ...to, completedAt, dueAt, now: new Date('2027-05-12T06:00:00Z') }),
  'relance on the day': relance.compose({ ...to, completedAt, dueAt, now: dueAt }),
};

const said = (runs: readonly Inline[]) => runs.map((run) => (typeof run === 'string' ? run : run.text)).join('');

function textsOf(mail: MailContent): string[] {
  const { subject, preheader, place = '', title, greeting = '', paragraphs, facts = [], button, notes = [], reason } = mail;
  const rows = facts.map(({ value, text }) => `${value} ${text}`);
  return [subject, preheader, place, title, greeting, ...paragraphs.map(said), ...rows, button!.label, ...notes.map(said), said(reason)];
}

describe.each(Object.entries(mails))('%s', (_, mail) => {
  it.each(textsOf(mail))('« %s » is well set', (text) => {
    expect(text).not.toMatch(/'|[^\u202f][?!;]|[^\u00a0]:|undefined|null/);
    expect(text).not.toMatch(/ {2}| [\u00a0\u202f]|,,/);
    for (const sentence of text.split(/(?<=[.:])\s/)) expect(sentence.split(/\s/).length).toBeLessThanOrEqual(20);
  });

  it('has a short subject that says a fact', () => {
    expect(mail.subject.length).toBeLessThanOrEqual(60);
    expect(mail.subject).not.toMatch(/[!?.]$|relance|rappel|important/i);
  });

  it('says in plain text the link and the reason', () => {
    const { text } = renderMail({ name: 'test', compose: () => mail }, {}, brands.osinum);
    expect(text).toContain(to.url);
    expect(text).toContain('Vous recevez ce message parce que');
  });
});

describe('relance', () => {
  it.each([
    ['2027-05-12T06:00:00Z', 'Votre diagnostic a six mois'],
    ['2027-08-12T06:00:00Z', 'Votre diagnostic a neuf mois'],
    ['2027-10-12T06:00:00Z', 'Votre diagnostic a onze mois'],
    ['2027-11-12T07:00:00Z', 'Votre diagnostic a un an'],
    ['2028-02-01T07:00:00Z', 'Votre diagnostic a plus d’un an'],
  ])('sent on %s: « %s »', (now, subject) => {
    expect(relance.compose({ ...to, completedAt, dueAt, now: new Date(now) }).subject).toBe(subject);
  });
});

it.each([
  [{ firstMeasures: 1, annexMeasures: 0 }, ['1 action à regarder d’abord']],
  [{ firstMeasures: 6, annexMeasures: 1 }, ['6 actions à regarder d’abord', '1 autre action, en annexe']],
  [{ firstMeasures: 0, annexMeasures: 0 }, []],
])('counts the actions of %j', (counted, rows) => {
  const { facts = [] } = planReady.compose({ ...to, completedAt, plan: counted });
  expect(facts.map(({ value, text }) => `${value} ${text}`)).toEqual(rows);
});

it('greets somebody without a name', () => {
  expect(taskDone.compose({ ...to, recipientName: '', advisorName }).greeting).toBe('Bonjour,');
});
