/** A persona file that cannot be read, said to the person who wrote it. */
export class PersonaError extends Error {}

const kinds = ['commune', 'epci', 'syndicat', 'autre'];
const month = /^\d{4}-\d{2}(-\d{2})?$/;

/**
 * Reads a persona: who it is, and its answers by code (`sauvegarde.existe`) or by number (`3.2`).
 * @param {string} text JSON
 */
export function readPersona(text) {
  const given = unaccented(parsed(text));
  if (!kinds.includes(given.kind)) throw new PersonaError(`« kind » vaut l’un de : ${kinds.join(', ')}.`);
  const { name = given.kind, kind, population, agents, etp, elus, departement, on = new Date().toISOString().slice(0, 10) } = given;
  const { answers = {}, struckAxes = [], posts, trajectory = 'les-deux', states = {} } = given;
  return { name, on, facts: defined({ kind, population, departement }), figures: defined({ agents, etp, elus }), answers, struckAxes, posts, trajectory, states };
}

/**
 * The answer to a question, from its short form: a code, several, a number, a month, figures, « nsp » or « nc ».
 * @param {object} question of the questionnaire
 * @param {unknown} short
 */
export function answerFrom(question, short) {
  if (short === 'nsp') return { state: 'unknown' };
  if (short === 'nc') return { state: 'not-concerned' };
  if (typeof short === 'number') return { state: 'answered', number: short };
  if (Array.isArray(short)) return { state: 'answered', choices: short.map(String) };
  if (typeof short === 'object' && short !== null) return 'state' in short ? short : { state: 'answered', facts: short };
  const word = String(short);
  if (question.kind === 'date' && month.test(word)) return { state: 'answered', date: word };
  return { state: 'answered', choices: [word] };
}

function parsed(text) {
  try {
    const value = JSON.parse(text);
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value;
  } catch (error) {
    throw new PersonaError(`Ce n’est pas du JSON : ${error.message}`);
  }
  throw new PersonaError('Un persona est un objet JSON.');
}

/** « élus » and « elus » are the same key. */
function unaccented(record) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key.normalize('NFD').replace(/\p{M}/gu, ''), value]));
}

function defined(record) {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined && value !== null));
}
