import { describe, expect, it } from '@jest/globals';
import { compare } from './compare.ts';
import { factsOf, type CompletionLine } from './ledger-facts.ts';
import type { Observed } from './observed.ts';
import { resends } from './mails.ts';

const asked = (diagnosticId: string, what: CompletionLine['what']): CompletionLine[] => [
  { what: 'asked', diagnosticId, collectiviteId: 'c' },
  ...(what === 'asked' ? [] : [{ what, diagnosticId, collectiviteId: 'c' }]),
];
const moved = { what: 'moved', planId: 'p' } as const;
const ledger = factsOf([...asked('a', 'acknowledged'), ...asked('b', 'in-doubt'), ...asked('x', 'refused'), moved, moved]);
const expectations = { consumersOf: { Started: ['mails'], Completed: ['cases', 'mails'], ActionStateChanged: ['cases'] }, ordered: ['cases', 'mails'], effects: { Dossier: 1, Échéance: 4, Envoi: 2 } };

const event = (id: string, type: string, position: number, key = 'a', isPublished = true) => ({ id, topic: 't', type, key, position, published: isPublished });
const delivery = (id: string, key = 'a') => ({ id, topic: 't', key });
const said = (messageId: string, state: string) => ({ mailId: `of ${messageId}`, kind: 'completion', messageId, state });
const applied = (consumer: string, eventId: string) => ({ consumer, eventId });

/** A platform that kept every promise: « b » was in doubt, and is found done; the mail m2 was sent again and says so. */
const kept: Observed = {
  signed: new Set(['a', 'b']),
  outbox: [event('a1', 'Started', 1), event('a2', 'Completed', 2), event('b1', 'Started', 3, 'b'), event('b2', 'Completed', 4, 'b'), event('p1', 'ActionStateChanged', 5, 'p'), event('p2', 'ActionStateChanged', 6, 'p')],
  delivered: [delivery('a1'), delivery('b1', 'b'), delivery('a2'), delivery('a1'), delivery('a2'), delivery('b2', 'b'), delivery('p1', 'p'), delivery('p2', 'p')],
  applied: [applied('cases', 'p1'), applied('cases', 'p2'), ...['a1', 'b1', 'a2', 'b2'].map((id) => applied('mails', id)), applied('cases', 'a2'), applied('cases', 'b2')],
  effects: ['a', 'b'].flatMap((diagnosticId) => [{ effect: 'Dossier', diagnosticId, count: 1 }, { effect: 'Échéance', diagnosticId, count: 4 }, { effect: 'Envoi', diagnosticId, count: 2 }]),
  saidMails: [said('m1', 'sent'), said('m2', 'resent')],
  otherMessageIds: new Set(['other']),
  receivedMails: [{ messageId: 'm1' }, { messageId: 'm2' }, { messageId: 'm2' }, { messageId: 'other' }],
  stuck: [],
  left: { events: 0, diagnostics: 0, mails: 0 },
};

const found = (changes: Partial<Observed>) =>
  compare(ledger, { ...kept, ...changes }, expectations).flatMap(({ violations }) => violations.map(({ subject, detail }) => `${subject} : ${detail}`));

describe('the comparison', () => {
  it('finds nothing where every promise was kept', () => {
    expect(found({})).toEqual([]);
    expect(resends(kept)).toBe(1);
  });

  it('says how much it looked at', () => {
    const compared = Object.fromEntries(compare(ledger, kept, expectations).map(({ rule, compared: count }) => [rule, count]));
    expect(compared).toMatchObject({
      'Complétion acquittée : signée': 1, 'Complétion refusée : non signée': 1, 'Événement : appliqué une fois par consommateur': 8,
      'Ordre par clé dans Kafka': 3, 'Ordre par clé chez cases': 1, 'Ordre par clé chez mails': 2, 'Action déplacée, acquittée : écrite': 1,
      'Courriel : reçu une fois, ou compté comme renvoi': 2,
    });
  });

  it.each<[string, Partial<Observed>, string]>([
    ['a completion lost', { signed: new Set(['b']) }, 'a : acquittée, et perdue'],
    ['a refused one done', { signed: new Set(['a', 'b', 'x']) }, 'x : refusée, et pourtant signée'],
    ['an event left in the outbox', { outbox: [...kept.outbox, event('c1', 'Other', 5, 'c', false)] }, 'Other c1 : encore dans la boîte d’envoi'],
    ['an event lost before Kafka', { delivered: kept.delivered.filter(({ id }) => id !== 'b2') }, 'Completed b2 : absent de Kafka'],
    ['an event nobody wrote', { delivered: [...kept.delivered, delivery('ghost')] }, 't ghost : publié sans avoir été écrit'],
    ['a key out of order in Kafka', { delivered: [delivery('a2'), delivery('a1'), delivery('b1', 'b'), delivery('b2', 'b'), delivery('p1', 'p'), delivery('p2', 'p')] }, 't a : Started a1 après un événement plus récent'],
    ['an event lost by a consumer', { applied: kept.applied.filter(({ consumer, eventId }) => consumer !== 'cases' || eventId !== 'a2') }, 'Completed a2 : cases : appliqué 0 fois'],
    ['an event applied twice', { applied: [...kept.applied, applied('cases', 'a2')] }, 'Completed a2 : cases : appliqué 2 fois'],
    ['a key applied out of order', { applied: [applied('mails', 'a2'), applied('mails', 'a1'), ...kept.applied.filter(({ eventId, consumer }) => consumer === 'cases' || eventId.startsWith('b'))] }, 't a : Started a1 après un événement plus récent'],
    ['a dead letter', { stuck: [{ consumer: 'cases', eventId: 'a2' }] }, 'a2 : en attente chez cases'],
    ['a case missing', { effects: kept.effects.filter(({ effect, diagnosticId }) => effect !== 'Dossier' || diagnosticId !== 'b') }, 'b : Dossier : 0 au lieu de 1'],
    ['a case twice', { effects: kept.effects.map((one) => (one.effect === 'Dossier' ? { ...one, count: 2 } : one)) }, 'a : Dossier : 2 au lieu de 1'],
    ['a reminder lost', { effects: kept.effects.map((one) => (one.effect === 'Échéance' ? { ...one, count: 3 } : one)) }, 'a : Échéance : 3 au lieu de 4'],
    ['a mail lost', { receivedMails: kept.receivedMails.filter(({ messageId }) => messageId !== 'm1') }, 'm1 : dit parti, jamais reçu'],
    ['a mail that never left', { saidMails: [...kept.saidMails, said('m3', 'failed-temporary')] }, 'm3 : resté à l’état « failed-temporary », reçu 0 fois'],
    ['a resend that is not counted', { receivedMails: [...kept.receivedMails, { messageId: 'm1' }] }, 'm1 : reçu 2 fois sans être compté comme renvoi'],
    ['a mail twice under another Message-ID', { receivedMails: [...kept.receivedMails, { messageId: 'm9' }] }, 'm9 : reçu sous un Message-ID inconnu'],
    ['moves of a key applied out of order', { applied: [applied('cases', 'p2'), ...kept.applied.filter(({ eventId }) => eventId !== 'p2')] }, 't p : ActionStateChanged p1 après un événement plus récent'],
    ['a consumer to which no key brought two events', { applied: kept.applied.filter(({ eventId }) => eventId !== 'p1') }, 'aucune clé : n’a deux événements : rien n’a été comparé'],
    ['a move that the door granted and nobody wrote', { outbox: kept.outbox.filter(({ id }) => id !== 'p2') }, 'p : 2 changements acquittés, 1 écrits'],
    ['a mail closed with nobody to write to', { saidMails: [...kept.saidMails, { mailId: 'mail3', kind: 'case-opened', messageId: null, state: null }] }, 'mail3 : case-opened : aucun envoi'],
    ['an advisor who was not written to', { effects: kept.effects.map((one) => (one.effect === 'Envoi' && one.diagnosticId === 'b' ? { ...one, count: 1 } : one)) }, 'b : Envoi : 1 au lieu de 2'],
    ['mails still on their way', { left: { ...kept.left, mails: 3 } }, 'courriels : 3 encore en chemin'],
    ['events still on their way', { left: { ...kept.left, events: 1 } }, 'événements : 1 encore en chemin'],
  ])('notices %s', (_what, changes, violation) => {
    expect(found(changes)).toContain(violation);
  });
});

describe('the ledger', () => {
  it.each<[string, CompletionLine['what'][], 'acknowledged' | 'inDoubt' | 'refused']>([
    ['a yes', ['asked', 'acknowledged'], 'acknowledged'],
    ['a sure no', ['asked', 'refused'], 'refused'],
    ['an answer that was lost', ['asked', 'in-doubt'], 'inDoubt'],
    ['no line after the question: the test itself was cut short', ['asked'], 'inDoubt'],
    ['a no, then a yes', ['asked', 'refused', 'asked', 'acknowledged'], 'acknowledged'],
    ['a lost answer, then a no: the first may have been done', ['asked', 'in-doubt', 'asked', 'refused'], 'inDoubt'],
  ])('reads %s', (_what, words, expected) => {
    const facts = factsOf(words.map((what) => ({ what, diagnosticId: 'd', collectiviteId: 'c' })));
    const where = (['acknowledged', 'inDoubt', 'refused'] as const).filter((name) => facts[name].has('d'));
    expect(where).toEqual([expected]);
  });
});
