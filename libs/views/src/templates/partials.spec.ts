import { describe, expect, it } from '@jest/globals';
import { loadAssets } from '../assets/assets.ts';
import { barRows } from '../charts/bars.ts';
import { createViews } from './create-views.ts';

const views = createViews({ templateFolders: [], assetUrl: loadAssets().url });

describe('field', () => {
  it('binds label, hint and error to the input, and keeps what was typed', () => {
    const html = views.renderPartial('field', { name: 'postes', label: 'Nombre de postes', hint: 'Portables compris', error: 'Indiquez un nombre', type: 'number', value: 'quatre' });
    expect(html).toContain('<label for="postes">Nombre de postes</label>');
    expect(html).toContain('id="postes-aide">Portables compris');
    expect(html).toContain('id="postes-erreur"');
    expect(html).toMatch(/<input [^>]*value="quatre"[^>]*inputmode="numeric" aria-invalid="true" aria-describedby="postes-aide postes-erreur">/);
  });

  it('describes nothing when there is nothing to say', () => {
    const html = views.renderPartial('field', { name: 'nom', label: 'Nom' });
    expect(html).not.toMatch(/aria-|undefined/);
  });

  it('draws a select and a text area under the same rules', () => {
    const options = [{ value: 'a', label: 'A' }, { value: 'b', label: 'B', selected: true }];
    expect(views.renderPartial('field', { name: 's', label: 'S', type: 'select', options })).toContain('<option value="b" selected>B</option>');
    expect(views.renderPartial('field', { name: 't', label: 'T', type: 'textarea', value: '</textarea><b>' })).toContain('>&lt;/textarea&gt;&lt;b&gt;</textarea>');
  });
});

describe('question', () => {
  const options = [{ value: 'oui', label: 'Oui', checked: true }, { value: 'nsp', label: 'Je ne sais pas', apart: true }];
  const question = { id: 'q1', number: 1, legend: 'Avez-vous une copie ?', name: 'copie', options };

  it('is a named group of native controls, « je ne sais pas » set apart', () => {
    const html = views.renderPartial('question', question);
    expect(html).toMatch(/<fieldset>\s*<legend><small class="small">Question 1<\/small>Avez-vous une copie \?<\/legend>/);
    expect(html).toContain('<input type="radio" name="copie" value="oui" checked>');
    expect(html).toContain('<label class="out"><input type="radio" name="copie" value="nsp">');
  });

  it('offers boxes when several answers are possible, four columns for a scale', () => {
    expect(views.renderPartial('question', { ...question, multiple: true })).toContain('type="checkbox"');
    expect(views.renderPartial('question', { ...question, kind: 'scale' })).toContain('class="answers scale"');
  });

  it('shows its error where it is', () => {
    expect(views.renderPartial('question', { ...question, error: 'Choisissez une réponse' })).toMatch(/class="q err" id="q1"[\s\S]*id="q1-erreur"[\s\S]*Choisissez une réponse/);
  });
});

describe('error-summary', () => {
  it('counts, links to each field and takes focus', () => {
    const html = views.renderPartial('error-summary', { errors: [{ id: 'a', message: 'Un' }, { id: 'b', message: 'Deux' }] });
    expect(html).toContain('2 réponses sont à corriger');
    expect(html).toContain('<a href="#b">Deux</a>');
    expect(html).toMatch(/tabindex="-1" autofocus/);
  });
});

describe('bars-table', () => {
  it('leaves out the columns and marks that do not exist', () => {
    const html = views.renderPartial('bars-table', { caption: 'Scores', columns: { today: 'Auj.' }, rows: barRows([{ label: 'Sécurité' }]) });
    expect(html).toContain('<td class="v first">–</td>');
    expect(html).not.toMatch(/class="(now|was|peer)"/);
    expect(html.match(/<th /g)).toHaveLength(4);
  });
});

describe('progress-rail', () => {
  it('says where one is, and what is done, without colour', () => {
    const html = views.renderPartial('progress-rail', { title: 'Vos thèmes', steps: [{ label: 'Un', href: '/1', state: 'done' }, { label: 'Deux', state: 'here' }, { label: 'Trois', href: '/3', state: 'todo' }] });
    expect(html).toContain('Un<span class="sr"> (terminé)</span>');
    expect(html).toContain('<span aria-current="step">Deux</span>');
    expect(html.match(/terminé/g)).toHaveLength(1);
  });
});

describe('timeline', () => {
  it('marks a private note with words, not colour alone', () => {
    const entry = { author: 'Vous', initials: 'IC', at: '2026-11-18T16:40:00Z', paragraphs: ['<b>x</b>'] };
    const html = views.renderPartial('timeline', { entries: [{ ...entry, kind: 'note' }, { ...entry, kind: 'message' }] });
    expect(html).toContain('Note privée, équipe seulement');
    expect(html).toContain('Visible par la commune');
    expect(html).toContain('&lt;b&gt;x&lt;/b&gt;');
  });
});

it('status-line shows only the transitions it is given', () => {
  const html = views.renderPartial('status-line', { steps: [{ label: 'En cours', state: 'here' }], transitions: [{ action: '/a', value: 'clos', label: 'Clore' }] });
  expect(html.match(/<button/g)).toHaveLength(1);
});

it('the tag may carry an icon that says nothing to a screen reader', () => {
  expect(views.renderPartial('tag', { tone: 'law', icon: 'law', label: 'Obligation légale' })).toMatch(/class="tag t-law"><svg[^>]*aria-hidden="true"/);
});
