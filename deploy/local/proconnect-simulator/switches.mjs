import { switchesPage } from './pages.mjs';

const whole = (value) => Number.isInteger(value);
const boolean = (value) => typeof value === 'boolean';
const settable = {
  fsType: (value) => value === 'public' || value === 'private',
  delayMs: (value) => whole(value) && value >= 0,
  failing: (value) => Array.isArray(value) && value.every((prefix) => `${prefix}`.startsWith('/')),
  wrongSignature: boolean,
  wrongNonce: boolean,
  clockSkewSeconds: whole,
};
const usual = { delayMs: 0, failing: [], wrongSignature: false, wrongNonce: false, clockSkewSeconds: 0 };

/**
 * Faults that a test or a developer turns on while the simulator runs: GET or PATCH /simulator/switches,
 * POST /simulator/rotate-keys, and a page that does both, /simulator/.
 */
export function createSwitches({ fsType, rotateKeys, onSignatureChange }) {
  const values = { fsType, ...usual };

  function change(wanted) {
    const unknown = Object.entries(wanted).find(([name, value]) => !settable[name]?.(value));
    if (unknown) return { status: 400, body: { error: `unknown switch or wrong value: ${unknown[0]}` } };
    Object.assign(values, wanted);
    if ('wrongSignature' in wanted) onSignatureChange(values.wrongSignature);
    return { status: 200, body: values };
  }

  function submit(form) {
    if (form.has('rotate')) rotateKeys();
    else if (form.has('reset')) change({ fsType, ...usual });
    else if (change(fromForm(form)).status !== 200) return { status: 422, html: switchesPage(values, 'Écrivez des nombres entiers.') };
    return { status: 303, location: '/simulator/' };
  }

  const routes = {
    'GET /simulator/': () => ({ status: 200, html: switchesPage(values) }),
    'POST /simulator/': (text) => submit(new URLSearchParams(text)),
    'GET /simulator/switches': () => ({ status: 200, body: values }),
    'PATCH /simulator/switches': (text) => change(JSON.parse(text)),
    'POST /simulator/rotate-keys': () => ({ status: 200, body: rotateKeys() }),
  };

  return {
    values,
    answer(req, res, text) {
      const route = routes[`${req.method} ${req.url}`];
      const { status, body, html, location } = route ? route(text) : { status: 404, body: { error: 'no such switch' } };
      if (location) return res.writeHead(status, { location }).end();
      if (html) return res.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
      return res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    },
  };
}

/** A box that is not ticked is not sent: it means no. */
function fromForm(form) {
  return {
    fsType: form.get('fsType') ?? 'public',
    delayMs: Number(form.get('delayMs') ?? 0),
    failing: form.getAll('failing'),
    clockSkewSeconds: Number(form.get('clockSkewSeconds') ?? 0),
    ...Object.fromEntries(['wrongSignature', 'wrongNonce'].map((name) => [name, form.has(name)])),
  };
}
