const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text) => text.replaceAll(/[&<>"]/g, (mark) => entities[mark]);
const each = (items, show) => items.map(show).join('');
const paragraphs = (...texts) => each(texts.filter(Boolean), (text) => `<p>${safe(text)}</p>`);
const list = (items) => `<ul>${each(items, (item) => `<li>${safe(item)}</li>`)}</ul>`;

/** The report of `renderReport` as a page to print: the same parts, in the same order, in the same colours. */
export function reportHtml(report, { name, tagline, palette }) {
  const { plan, profile } = report;
  return `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>${safe(report.title)}</title><style>${styleOf(palette)}</style></head><body>
<header><b>${safe(name)}</b> ${safe(tagline)}</header><h1>${safe(report.title)}</h1>
<div class="facts">${paragraphs(...report.facts.map(({ label, value }) => `${label} : ${value}`))}</div>
${paragraphs(report.headline, report.lead)}
<h2>À décider d’abord</h2>${each(report.alerts, ({ title, text, todo, duty, helps, cause }) => `<section class="alert"><h3>${safe(title)}</h3>${paragraphs(text, todo, duty, helps, cause)}</section>`)}
<h2>À vérifier cette semaine</h2>${list(report.toCheck)}
<h2>Vos scores par thème</h2>${paragraphs(report.overall, report.overallExplanation)}
<table><thead><tr><th>Thème</th><th>De 0 à 3</th><th>Aujourd’hui</th><th>Avant</th></tr></thead><tbody>${each(report.scores, ({ label, today, past, bar }) => `<tr><td>${safe(label)}</td><td class="bar"><i style="width:${bar.today ?? 0}"></i></td><td>${today}</td><td>${past}</td></tr>`)}</tbody></table>
<h2>Votre profil</h2>${paragraphs(profile.headline, profile.names, profile.portrait)}${list(profile.criteria.map(({ title, finding }) => `${title} : ${finding}`))}${paragraphs(profile.margin)}
<h2>Votre plan d’action</h2><h3>${safe(plan.title)}</h3>${paragraphs(plan.lead)}
${each(plan.actions, (action) => `<section><h4>${action.number} ${safe(action.title)}</h4>${paragraphs(action.sentence, ...action.because.map(({ question, answer }) => `${question} Vous avez répondu : « ${answer} ».`), action.duty.source, action.firstStep, action.doneWhen, ...action.costs.map(({ value }) => value), action.state, action.note)}</section>`)}
<h3>${safe(plan.annexTitle)}</h3>${list(plan.annex.map(({ title, waiting }) => `${title}. ${waiting}`))}
<h2>À demander</h2>${list(report.toAsk.map(({ question, how }) => `${question} ${how}`))}
<h2>Ce que d’autres ont répondu</h2>${list(report.baselines.map(({ figure, yours, source }) => `${figure}. ${yours} ${source}`))}
<h2>Comment ces scores sont calculés</h2>${paragraphs(...report.explanations.map(({ title, text }) => `${title} ${text}`))}
<h2>Réponse par réponse</h2>${each(report.answers, ({ title, score, rows }) => `<h3>${safe(title)}</h3>${paragraphs(score)}<table><thead><tr><th>Question</th><th>Votre réponse</th><th>Dans le score</th></tr></thead><tbody>${each(rows, ({ question, answer, worth }) => `<tr><td>${safe(question)}</td><td>${safe(answer)}</td><td>${safe(worth)}</td></tr>`)}</tbody></table>`)}
</body></html>`;
}

function styleOf({ ink, primary, tint, tint2, line }) {
  return `@page{margin:18mm 20mm}body{font:10.5pt/1.4 serif;color:${ink}}h1,header b{color:${primary}}.facts{background:${tint};padding:8pt}
.alert{background:#FCEEEC;border-left:5pt solid #A81C16;padding:8pt}section{break-inside:avoid}table{width:100%;border-collapse:collapse}
td,th{border-bottom:.5pt solid ${line};padding:4pt;text-align:left}.bar{background:${tint2};width:30%}.bar i{display:block;height:6pt;background:${primary}}`;
}
