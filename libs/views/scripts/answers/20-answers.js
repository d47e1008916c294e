import { createQueue } from './10-queue.js';

const NBSP = '\u00a0';
const LATER = `Pas encore enregistré${NBSP}: sera envoyé avec la page.`;
const SIGNED_OUT = `Pas encore enregistré${NBSP}: votre session est terminée. Enregistrez la page pour vous identifier, votre saisie sera gardée.`;
const MOST_MS = 10_000;
const BEFORE_SUBMIT_MS = 3_000;

/** Each answer of a page of questions is saved as soon as it is given; sending the page stays what it is without this script. */
const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form[data-answers]'));
if (form && 'requestSubmit' in form) saveEachAnswer(form);

/** @param {HTMLFormElement} form */
function saveEachAnswer(form) {
  /** @type {Map<string, ReturnType<typeof questionOf>>} */
  const questions = new Map();
  for (const element of form.querySelectorAll('.q')) questions.set(element.id, questionOf(element));
  /** Typed, and not left yet. */
  const typing = new Set();
  let timer = 0;
  let leaving = false;

  const queue = createQueue(
    (id) => send(form, questions.get(id)),
    (waiting, failures) => {
      for (const id of waiting) questions.get(id)?.say(LATER, false);
      clearTimeout(timer);
      timer = setTimeout(queue.retry, Math.min(2 ** failures, 60) * 1_000);
    },
  );

  form.addEventListener('input', ({ target }) => typing.add(idOf(target)));
  form.addEventListener('change', ({ target }) => ask(idOf(target)));
  form.addEventListener('submit', async (event) => {
    const flight = queue.hold();
    if (leaving || !flight) return;
    event.preventDefault();
    await Promise.race([flight, new Promise((done) => setTimeout(done, BEFORE_SUBMIT_MS))]);
    if (leaving) return;
    leaving = true;
    form.requestSubmit(event.submitter);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') typing.forEach(ask);
  });
  window.addEventListener('online', queue.retry);

  /** @param {string | undefined} id */
  function ask(id) {
    typing.delete(id);
    if (id !== undefined) queue.ask(id);
  }
}

/** @param {EventTarget | null} target */
const idOf = (target) => /** @type {Element | null} */ (target)?.closest('.q')?.id;

/** A question: its fields, and the line that says what became of them. @param {Element} element */
function questionOf(element) {
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  line.className = 'kept small';
  element.querySelector('fieldset')?.append(line);
  const named = /** @type {HTMLInputElement[]} */ ([...element.querySelectorAll('[name]')]);
  return {
    names: new Set(named.map(({ name }) => name)),
    shown: named.find(({ name }) => name.startsWith('version.')),
    /** @param {string} text @param {boolean} kept */
    say(text, kept) {
      if (line.textContent !== text) line.textContent = text;
      line.classList.toggle('not', !kept);
    },
  };
}

/**
 * Sends the fields of one question to where the page goes. False when it has to be tried again.
 * @param {HTMLFormElement} form @param {ReturnType<typeof questionOf> | undefined} question
 */
async function send(form, question) {
  if (!question) return true;
  const fields = /** @type {[string, string][]} */ ([...new FormData(form)].filter(([name]) => question.names.has(name)));
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams(fields),
      redirect: 'error',
      keepalive: true,
      signal: AbortSignal.timeout(MOST_MS),
    });
    if (response.status === 429 || response.status >= 500) return false;
    tell(form, question, response.status, await response.json());
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {HTMLFormElement} form @param {ReturnType<typeof questionOf>} question @param {number} status
 * @param {{ text?: string, kept?: boolean, shown?: string, total?: string, detail?: string }} told
 */
function tell(form, question, status, { text, kept = false, shown, total, detail }) {
  if (shown !== undefined && question.shown) question.shown.value = shown;
  const summary = form.querySelector('.saved span');
  if (total && summary) summary.textContent = total;
  question.say(text ?? (status === 401 ? SIGNED_OUT : `Pas encore enregistré. ${detail}`), kept);
}
