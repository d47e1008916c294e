const settable = {
  fsType: (value) => value === 'public' || value === 'private',
  delayMs: (value) => Number.isInteger(value) && value >= 0,
  failing: (value) => Array.isArray(value) && value.every((prefix) => `${prefix}`.startsWith('/')),
  wrongSignature: (value) => typeof value === 'boolean',
};

/**
 * Faults that a test or a developer turns on while the simulator runs:
 * GET or PATCH /simulator/switches, POST /simulator/rotate-keys.
 */
export function createSwitches({ fsType, rotateKeys, onSignatureChange }) {
  const values = { fsType, delayMs: 0, failing: [], wrongSignature: false };

  function change(wanted) {
    const unknown = Object.entries(wanted).find(([name, value]) => !settable[name]?.(value));
    if (unknown) return { status: 400, body: { error: `unknown switch or wrong value: ${unknown[0]}` } };
    Object.assign(values, wanted);
    if ('wrongSignature' in wanted) onSignatureChange(values.wrongSignature);
    return { status: 200, body: values };
  }

  const routes = {
    'GET /simulator/switches': () => ({ status: 200, body: values }),
    'PATCH /simulator/switches': (text) => change(JSON.parse(text)),
    'POST /simulator/rotate-keys': () => ({ status: 200, body: rotateKeys() }),
  };

  return {
    values,
    answer(req, res, text) {
      const route = routes[`${req.method} ${req.url}`];
      const { status, body } = route ? route(text) : { status: 404, body: { error: 'no such switch' } };
      res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    },
  };
}
