const kinds = { commune: 'commune', epci: 'intercommunalité', syndicat: 'syndicat', autre: 'autre organisme' };
const marks = { met: '✓', failed: '✗', unknown: '?' };
const states = { unknown: 'je ne sais pas', 'not-concerned': 'non concerné', unanswered: '— sans réponse —' };
const one = (value) => (value === undefined ? '–' : value.toLocaleString('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 }));

/** A diagnosis as text, in the order in which a person reads it. */
export function inWords(diagnosis) {
  const parts = [who, asked, length, refused, scores, alerts, profile, plan];
  return `${parts.map((part) => part(diagnosis)).filter(Boolean).join('\n\n')}\n`;
}

function who({ persona: { name, on, kind, population, agents, elus } }) {
  const figures = [population !== undefined && `${population} habitants`, agents !== undefined && `${agents} agents`, elus !== undefined && `${elus} élus`];
  return `${name} (${[kinds[kind], ...figures.filter(Boolean)].join(', ')}), au ${on}`;
}

function asked({ questions: { visible, answered, hidden, thematiques } }) {
  const lines = thematiques.flatMap(({ number, title, questions }) => [
    `  ${number}. ${title} (${questions.length})`,
    ...questions.map(({ number: place, code, answer, state, index }) => `     ${place.padEnd(5)}${code.padEnd(30)}${answer ?? states[state]}${index === undefined ? '' : `  [${index}]`}`),
  ]);
  return [`QUESTIONS VISIBLES : ${visible}, dont ${answered} répondues ; ${hidden} masquées`, ...lines].join('\n');
}

function length({ minutes: { estimate, shown } }) {
  return `DURÉE : ${estimate} minutes par la formule ; affichée « de ${shown.from} à ${shown.to} minutes »`;
}

function refused({ refused: answers }) {
  if (answers.length === 0) return '';
  return ['RÉPONSES ÉCARTÉES', ...answers.map(({ question, code, message }) => `  ${question} : ${message} (${code})`)].join('\n');
}

function scores({ overall, thematiques }) {
  const lines = thematiques.flatMap(({ number, title, score, level, explanation }) => [
    `  ${String(number).padStart(2)}. ${title} : ${one(score)}${level ? ` (${level})` : ''}`,
    `      ${explanation}`,
  ]);
  return [`SCORES, de 0 à 3 : ensemble ${one(overall.score)}`, `  ${overall.explanation}`, ...lines].join('\n');
}

function alerts({ alerts: raised, toCheck, toAsk }) {
  const lines = raised.flatMap(({ code, title, consequence, thisWeek, helps, answer, duty }) => [
    `  ${code}. ${title}${duty ? ` — ${duty}` : ''}`,
    `      « ${answer} ». ${consequence} ${thisWeek} Qui aide : ${helps}`,
  ]);
  const check = toCheck.map(({ questionCode }) => questionCode).join(', ');
  const ask = toAsk.map(({ questionCode }) => questionCode).join(', ');
  return [
    `ALERTES : ${raised.length}`,
    ...lines,
    ...(check ? [`  À vérifier cette semaine : ${check}`] : []),
    ...(ask ? [`  À demander : ${ask}`] : []),
  ].join('\n');
}

function profile({ profile: { headline, notARank, profiles, criteria, axes, wouldTell, notes } }) {
  const lines = profiles.flatMap(({ name, portrait, met, criteria: ticks }) => [
    `  ${name} : ${met} critères sur 6. ${portrait}`,
    ...ticks.map(({ number, expected, tick }) => `     ${marks[tick]} ${number}. ${expected}`),
  ]);
  const found = criteria.flatMap(({ number, title, finding, answers }) => [
    `  ${number}. ${title} : ${finding}`,
    ...answers.map(({ questionCode, answer }) => `       ${questionCode} : ${answer}`),
  ]);
  const underWay = axes.filter(({ state }) => state === 'under-way').map(({ code, deduced }) => `${code}${deduced ? ' (déduit)' : ''}`);
  const open = axes.filter(({ state }) => state === 'unknown').map(({ code }) => code);
  return [
    'PROFIL',
    `  ${headline} ${notARank}`,
    ...lines,
    '  Ce que disent les réponses :',
    ...found,
    `  Axes en cours : ${underWay.join(', ') || 'aucun'}${open.length > 0 ? ` ; inconnus : ${open.join(', ')}` : ''}`,
    ...(wouldTell.length > 0 ? [`  Pour le préciser : ${wouldTell.map(({ questionCode }) => questionCode).join(', ')}`] : []),
    ...notes.map((note) => `  · ${note}`),
  ].join('\n');
}

function plan({ plan: { first, annex } }) {
  const lines = first.flatMap((action, rank) => [
    `  ${rank + 1}. ${action.title} (${action.code})${action.alert ? ` — alerte ${action.alert}` : ''}${dutyOf(action)}`,
    `      G ${action.gravity}, niveau ${action.level}, coût ${action.cost}, effort ${action.effort}. ${action.firstStep}`,
    ...action.because.map(({ question, answer }) => `      parce que ${question} : ${answer}`),
  ]);
  const waiting = annex.map((action) => `  - ${action.title} (${action.code}), G ${action.gravity} : ${waitingOf(action.waiting)}`);
  return [`LES ${first.length} PREMIÈRES MESURES`, ...lines, '', `ANNEXE (${annex.length})`, ...waiting].join('\n');
}

const dutyOf = ({ duty }) => ({ yes: ' — obligation légale', 'to-check': ' — obligation à vérifier' })[duty] ?? '';

function waitingOf({ because, measure }) {
  if (because === 'prerequisite') return `après « ${measure} »`;
  if (because === 'thematique-full') return 'deux mesures de ce thème passent avant';
  if (because === 'off-trajectory') return 'hors de la direction choisie';
  return because === 'set-aside' ? 'mise de côté' : 'six mesures passent avant';
}
