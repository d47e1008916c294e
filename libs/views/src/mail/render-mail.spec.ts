import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { brands } from '../brand/brands.ts';
import { compileMailLayout } from './compile-layout.ts';
import type { MailContent, MailTemplate } from './mail-content.ts';
import { renderMail } from './render-mail.ts';

const content: MailContent = {
  subject: 'Votre diagnostic a un an',
  preheader: 'Le refaire prend environ dix minutes.',
  place: 'Crisolles',
  title: 'Votre diagnostic a un an',
  greeting: 'Bonjour Mireille Garnier,',
  paragraphs: [['Vous avez terminé votre diagnostic le 12 novembre 2026.']],
  facts: [{ value: '4', text: 'actions terminées depuis un an' }],
  button: { label: 'Refaire le diagnostic', href: 'http://osinum.localhost:4100/diagnostic?a=1&b=2' },
  aside: ['Ce n’est pas le bon moment ? ', { text: 'Reporter d’un mois', href: 'http://osinum.localhost:4100/reporter' }],
  reason: ['Vous recevez ce message parce que vous êtes référente.'],
};
const template: MailTemplate<Partial<MailContent>> = { name: 'essai', compose: (more) => ({ ...content, ...more }) };

describe('renderMail', () => {
  it('says the same in HTML and in plain text', () => {
    const { subject, html, text } = renderMail(template, {}, brands.osinum);
    expect(subject).toBe('Votre diagnostic a un an');
    for (const said of ['Crisolles', 'Mireille Garnier', 'actions terminées depuis un an', 'Refaire le diagnostic', 'référente']) {
      expect(html).toContain(said);
      expect(text).toContain(said);
    }
    expect(text).toContain('http://osinum.localhost:4100/diagnostic?a=1&b=2');
    expect(html).toContain('diagnostic?a&#x3D;1&amp;b&#x3D;2');
  });

  it('wears the brand of the instance', () => {
    const { html, text } = renderMail(template, {}, brands.vallees);
    expect(html).toContain('#17493B');
    expect(html).not.toContain('#5A2350');
    expect(text).toContain('Numérique des Vallées');
  });

  it('escapes what people wrote, and keeps the subject on one line', () => {
    const { html, subject } = renderMail(template, { place: '<img src=x onerror=alert(1)>', subject: 'A\r\nBcc: x@y.z' }, brands.osinum);
    expect(html).not.toContain('<img');
    expect(subject).toBe('A Bcc: x@y.z');
  });

  it('leaves out what is absent', () => {
    const { place, facts, button, aside, greeting, ...least } = content;
    expect([place, facts, button, aside, greeting]).not.toContain(undefined);
    const { html } = renderMail({ name: 'court', compose: () => least }, {}, brands.osinum);
    expect(html).not.toContain('class="facts"');
    expect(html).not.toContain('undefined');
  });

  it('calls no third party', () => {
    const { html } = renderMail(template, {}, brands.osinum);
    const hosts = [...html.matchAll(/https?:\/\/([\w.:-]+)/g)].map(([, host]) => host);
    expect([...new Set(hosts)].sort()).toEqual(['osinum.localhost:4100', 'www.w3.org']);
  });
});

it('the committed layout is what MJML makes of layout.mjml', async () => {
  const committed = readFileSync(new URL('../../mail/layout.html.hbs', import.meta.url), 'utf8');
  expect(committed).toBe(await compileMailLayout());
}, 20_000);
