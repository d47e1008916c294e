import type { ReportModel } from './report-model.ts';

/** A report as long as a commune’s; `text` goes into every place that takes a text of somebody else. */
export function aReport(text = 'Une phrase de la commune', more: Partial<ReportModel> = {}): ReportModel {
  const action = { alert: true, duty: { label: 'Obligation légale', source: text }, sentence: text, because: [{ question: text, answer: text }], firstStep: text, doneWhen: text, costs: [{ label: 'Coût', value: text }], state: 'En cours', note: text };
  const rows = Array.from({ length: 7 }, (_, index) => ({ question: `${text} ${index}\u202f?`, answer: text, worth: '1,5 sur 3, poids 2' }));
  const themes = Array.from({ length: 12 }, (_, index) => `Thème ${index + 1}, ${text}`);
  return {
    title: `Diagnostic numérique de Crisolles, ${text}`,
    facts: [{ label: 'Collectivité', value: text }, { label: 'Signé le', value: '12 novembre 2026' }],
    headline: text,
    lead: text,
    alerts: [{ title: text, text, todo: text, cause: text, helps: text, duty: text }],
    toCheck: [text],
    overall: '1,2 sur 3',
    overallExplanation: text,
    compared: true,
    peers: 'Comparaison avec au moins 25 communes de 500 à 3\u202f499\u00a0habitants, sans classement.',
    scores: themes.map((label, index) => ({ label, today: '0,7', past: '–', peers: '1,1', half: 'de 0,4 à 1,6', bar: index === 0 ? {} : { today: '23.3%', past: '50%', peers: '36.7%' } })),
    profile: { headline: text, names: text, portrait: text, margin: text, criteria: [{ met: true, title: text, finding: text }] },
    plan: { title: 'Six actions pour commencer', lead: text, actions: [1, 2, 3, 4, 5, 6].map((rank) => ({ ...action, number: String(rank), title: text })), annexTitle: '9 autres actions', annex: [{ title: text, waiting: text }] },
    toAsk: [{ question: text, how: text }],
    surveys: [{ source: text, limits: text, figures: [{ figure: text, yours: text, caveat: text }] }],
    explanations: themes.map((title) => ({ title, text })),
    answers: themes.map((title) => ({ title, score: '0,7 sur 3', rows })),
    footer: text,
    ...more,
  };
}
