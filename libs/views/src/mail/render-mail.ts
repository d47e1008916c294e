import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import type { Brand } from '../brand/brand.ts';
import { compileTemplate } from '../templates/compile-template.ts';
import type { Template } from '../templates/compile-template.ts';
import type { Inline, MailContent, MailTemplate } from './mail-content.ts';
import { mailText } from './mail-text.ts';

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

const source = new URL('../../mail/layout.html.hbs', import.meta.url);
let layout: Template | undefined;

/** One e-mail in the brand of an instance, with its plain-text twin. */
export function renderMail<Model>(template: MailTemplate<Model>, model: Model, brand: Brand): RenderedMail {
  const content = template.compose(model);
  layout ??= compileTemplate(Handlebars.create(), Handlebars.parse(readFileSync(source, 'utf8')));
  const { ink, ink2, primary, accent, tint, line } = brand.palette;
  const html = layout({
    ...spelledOut(content),
    ...{ ink, ink2, primary, accent, tint, line, radius: brand.radius },
    name: brand.name,
    offeredBy: brand.offeredBy,
    contact: brand.contact,
  });
  return { subject: oneLine(content.subject), html, text: mailText(content, brand) };
}

/** Every run as `{ text, href? }`, so that the layout asks one question. */
function spelledOut(content: MailContent): object {
  const runs = (line: readonly Inline[]) => line.map((run) => (typeof run === 'string' ? { text: run } : run));
  const { paragraphs, notes = [], aside, reason } = content;
  return { ...content, paragraphs: paragraphs.map(runs), notes: notes.map(runs), aside: aside && runs(aside), reason: runs(reason) };
}

/** A name with a line break must not add a header. */
function oneLine(text: string): string {
  return text.replaceAll(/[\r\n]+/g, ' ');
}
