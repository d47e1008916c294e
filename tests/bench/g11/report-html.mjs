const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text) => text.replaceAll(/[&<>"]/g, (mark) => entities[mark]);
const each = (items, show) => items.map(show).join('');
const paragraphs = (...texts) => each(texts.filter(Boolean), (text) => `<p>${safe(text)}</p>`);
const list = (items) => rich(items, safe);

const labelled = (label, text) => `<p><b>${safe(label)} :</b> ${safe(text)}</p>`;
const soft = (...texts) => each(texts.filter(Boolean), (text) => `<p class="soft">${safe(text)}</p>`);

/** The report of `renderReport` as a page to print: the same parts, in the same order, in the same words and colours. */
export function reportHtml(report, { name, tagline, palette, offeredBy, logo, face }) {
  return `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>${safe(report.title)}</title><style>${styleOf(palette, face)}</style></head><body>
<header><span aria-hidden="true">${logo}</span><div><b>${safe(name)}</b><br>${safe(tagline)}</div></header><h1>${safe(report.title)}</h1>
<div class="facts">${each(report.facts, ({ label, value }) => labelled(label, value))}</div>
${paragraphs(report.headline, report.lead)}
${alertsOf(report)}
${part('À vérifier cette semaine', report.toCheck, (items) => paragraphs('Vous avez répondu « Je ne sais pas » : une alerte peut se cacher derrière.') + list(items))}
<h2>Vos scores par thème</h2>${paragraphs('De 0 à 3. « Je ne sais pas » et « non concerné » ne comptent pas.', report.overall && `Ensemble : ${report.overall}.`, report.overallExplanation)}
<table><thead><tr><th>Thème</th><th>De 0 à 3</th><th>Aujourd’hui</th></tr></thead><tbody>${each(report.scores, ({ label, today, bar }) => `<tr><td>${safe(label)}</td><td class="bar"><i style="width:${bar.today ?? 0}"></i></td><td><b>${today}</b></td></tr>`)}</tbody></table>
${profileOf(report.profile)}
${planOf(report.plan)}
${part('À demander', report.toAsk, (items) => paragraphs('Les questions restées sur « Je ne sais pas », et à qui les poser.') + rich(items, ({ question, how }) => `<b>${safe(question)}</b> ${safe(how)}`), onANewPage)}
${part('Ce que d’autres ont répondu', report.surveys, (all) => paragraphs('Des enquêtes publiées, avec leur date et leurs limites. Elles ne vous classent pas.') + each(all, surveyOf))}
<h2>Comment ces scores sont calculés</h2>${each(report.explanations, ({ title, text }) => `<p><b>${safe(title)}</b> ${safe(text)}</p>`)}
<h2${onANewPage}>Réponse par réponse</h2>${paragraphs('Ce que vous avez répondu, et ce que chaque réponse vaut dans le score.')}${each(report.answers, answersOf)}
${soft(offeredBy)}</body></html>`;
}

const part = (title, items, show, place = '') => (items.length === 0 ? '' : `<h2${place}>${title}</h2>${show(items)}`);
const onANewPage = ' class="new"';
const rich = (items, show) => `<ul>${each(items, (item) => `<li>${show(item)}</li>`)}</ul>`;

function alertsOf({ alerts }) {
  return part('À décider d’abord', alerts, (all) => each(all, ({ title, text, todo, duty, helps, cause }) => `<section class="alert"><p><span class="tag">Alerte</span></p><h3>${safe(title)}</h3>${paragraphs(text, todo, duty, `Qui peut aider : ${helps}`)}${soft(cause)}</section>`));
}

function profileOf(profile) {
  if (!profile) return '';
  return `<h2>Votre profil</h2>${soft(profile.headline)}${paragraphs(profile.names, profile.portrait)}${rich(profile.criteria, ({ title, met, finding }) => `<b>${safe(title)}</b>${met ? ' (rempli)' : ''} : ${safe(finding)}`)}${soft(profile.margin)}`;
}

function planOf({ title, lead, actions, annexTitle, annex }) {
  return `<h2${onANewPage}>Votre plan d’action</h2><h3>${safe(title)}</h3>${paragraphs(lead)}${each(actions, actionOf)}<h3>${safe(annexTitle)}</h3>${rich(annex, (one) => `${safe(one.title)}<span class="soft">. ${safe(one.waiting)}</span>`)}`;
}

function actionOf({ number, title, alert, duty, sentence, because, firstStep, doneWhen, costs, state, note }) {
  const tags = `${alert ? '<span class="tag">Alerte</span> ' : ''}${duty ? `<span class="law">${safe(duty.label)}</span>` : ''}`;
  return `<section class="action"><span class="number">${number}</span><div><h4>${safe(title)}</h4>${tags && `<p>${tags}</p>`}${paragraphs(sentence)}${soft(...because.map(({ question, answer }) => `${question} Vous avez répondu : « ${answer} »`), duty && `${duty.label} : ${duty.source}`)}${labelled('Le premier pas', firstStep)}${labelled('C’est fait quand', doneWhen)}${soft(costs.map(({ label, value }) => `${label} : ${value}`).join('. '), `Où vous en êtes : ${state}${note ? `. ${note}` : ''}`)}</div></section>`;
}

function surveyOf({ source, limits, figures }) {
  return `<p><b>${safe(source)}</b> <span class="soft">${safe(limits)}</span></p>${rich(figures, ({ figure, yours, caveat }) => `<b>${safe(figure)}.</b> ${yours ? `Votre réponse : « ${safe(yours)} ».` : ''} <span class="soft">${safe(caveat)}</span>`)}`;
}

function answersOf({ title, score, rows }) {
  return `<h3>${safe(title)}</h3>${soft(score)}<table><thead><tr><th>Question</th><th>Votre réponse</th><th>Dans le score</th></tr></thead><tbody>${each(rows, ({ question, answer, worth }) => `<tr><td>${safe(question)}</td><td>${safe(answer)}</td><td class="soft">${safe(worth)}</td></tr>`)}</tbody></table>`;
}

/** What stands at the foot of each page. */
export function footerHtml({ footer }) {
  return `<div style="font-size:8.5pt;width:100%;margin:0 20mm;display:flex;justify-content:space-between;border-top:.5pt solid"><span>${safe(footer)}</span><span>Page <span class="pageNumber"></span> sur <span class="totalPages"></span></span></div>`;
}

function styleOf({ ink, ink2, primary, tint, tint2, line }, face) {
  return `@font-face{font-family:Young;src:url(data:font/woff;base64,${face})}h1,h2,h3,h4{font-family:Young,serif;font-weight:400}.new{break-before:page}@page{size:A4;margin:18mm 20mm 20mm}body{font:10.5pt/1.4 serif;color:${ink};margin:0}header{display:flex;gap:9pt}header svg{height:30pt}h1,header b{color:${primary}}h2,h3,h4{break-after:avoid}
.facts{background:${tint};padding:8pt}.soft{color:${ink2};font-size:9.5pt}.tag,.law{background:#A81C16;color:#fff;font-weight:700;font-size:8.5pt;padding:2pt 5pt}.law{background:${ink}}
.alert{background:#FCEEEC;border-left:5pt solid #A81C16;padding:8pt}.action{display:flex;gap:8pt;border-top:.5pt solid ${line}}.number{flex:none;width:20pt;height:20pt;border-radius:10pt;background:${primary};color:#fff;text-align:center}
section,tr,li{break-inside:avoid}table{width:100%;border-collapse:collapse}td,th{border-bottom:.5pt solid ${line};padding:4pt;text-align:left}.bar{background:${tint2};width:30%}.bar i{display:block;height:6pt;background:${primary}}`;
}
