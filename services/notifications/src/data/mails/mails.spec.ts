import { describe, expect, it } from '@jest/globals';
import { caseClaimed } from './case-claimed.ts';
import { caseOpened } from './case-opened.ts';
import { plainText, type MailContent } from './mail-content.ts';
import { planReady } from './plan-ready.ts';
import { relance } from './relance.ts';
import { taskDone } from './task-done.ts';

const to = { recipientName: 'Mireille Garnier', collectiviteName: 'Crisolles', url: 'http://osinum.localhost:4100/x' };
const completedAt = new Date('2026-11-12T14:00:00Z');
const dueAt = new Date('2027-11-12T07:00:00Z');
const plan = { firstMeasures: 6, annexMeasures: 4 };

const mails: Record<string, MailContent> = {
  'plan ready': planReady({ ...to, completedAt, plan }),
  'diagnostic completed, no plan yet': planReady({ ...to, completedAt }),
  'case opened after a diagnostic': caseOpened({ ...to, afterDiagnostic: true, priority: 'Haute', firstContactDue: dueAt }),
  'case opened on request': caseOpened({ ...to, afterDiagnostic: false, priority: 'Basse', firstContactDue: dueAt }),
  'case claimed': caseClaimed({ ...to, advisorName: 'Inès Caradec', operatorName: 'Osinum Territoires' }),
  'task done': taskDone({ ...to, advisorName: 'Inès Caradec' }),
  'relance before the day': relance({ ...to, completedAt, dueAt, now: new Date('2027-05-12T06:00:00Z') }),
  'relance on the day': relance({ ...to, completedAt, dueAt, now: dueAt }),
};

const sender = { name: 'Osinum Territoires', contactEmail: 'contact@osinum.example' };
const withoutUrl = (text: string) => text.replaceAll(/https?:\S+/g, '');

describe.each(Object.entries(mails))('%s', (_, mail) => {
  it('is well set', () => {
    const text = withoutUrl(plainText(mail, sender));
    expect(text).not.toMatch(/'|[^\u202f][?!;]|[^\u00a0]:|undefined|null/);
    expect(text).not.toMatch(/ {2}| [\u00a0\u202f]|,,/);
  });

  it('has a short subject that says a fact', () => {
    expect(mail.subject.length).toBeLessThanOrEqual(60);
    expect(mail.subject).not.toMatch(/[!?.]$|relance|rappel|important/i);
  });

  it('writes short sentences', () => {
    const sentences = mail.paragraphs.flatMap((paragraph) => paragraph.split(/(?<=[.:])\s/));
    for (const sentence of sentences) expect(sentence.split(/\s/).length).toBeLessThanOrEqual(20);
  });

  it('has a plain-text twin with the link and the reason', () => {
    const text = plainText(mail, sender);
    expect(text).toContain(to.url);
    expect(text).toContain('Vous recevez ce message parce que');
    expect(text).toContain('contact@osinum.example');
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
    expect(relance({ ...to, completedAt, dueAt, now: new Date(now) }).subject).toBe(subject);
  });
});

it.each([
  [{ firstMeasures: 1, annexMeasures: 0 }, ['1 action à regarder d’abord']],
  [{ firstMeasures: 6, annexMeasures: 1 }, ['6 actions à regarder d’abord', '1 autre action, en annexe']],
  [{ firstMeasures: 0, annexMeasures: 0 }, []],
])('counts the actions of %j', (counted, rows) => {
  const { facts } = planReady({ ...to, completedAt, plan: counted });
  expect(facts.map(({ value, label }) => `${value} ${label}`)).toEqual(rows);
});

it('greets somebody without a name', () => {
  expect(taskDone({ ...to, recipientName: '', advisorName: 'Inès Caradec' }).greeting).toBe('Bonjour,');
});

it('lays out the plain text', () => {
  expect(plainText(mails['plan ready']!, sender).replaceAll('\u00a0', ' ')).toBe(`Crisolles

Votre plan d’action est prêt

Bonjour Mireille Garnier,

Le diagnostic a été terminé le 12 novembre 2026.

Il donne une courte liste d’actions à regarder d’abord. Chacune dit la réponse qui la motive.

- actions à regarder d’abord : 6
- autres actions, en annexe : 4

Voir le plan d’action :
http://osinum.localhost:4100/x

Vous vous connecterez avec ProConnect. Ce message ne contient aucun mot de passe et n’en demande jamais.

--
Vous recevez ce message parce que votre compte est rattaché à Crisolles.

Osinum Territoires, contact@osinum.example
`);
});
