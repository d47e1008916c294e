import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { openKeys } from './keys.mjs';
import { showLogin, submitLogin } from './login.mjs';
import { endSessionWithoutAsking } from './logout.mjs';
import { createProvider } from './provider.mjs';
import { createStorage } from './storage.mjs';
import { createSwitches } from './switches.mjs';
import { tamper } from './tampering.mjs';

/** Starts the simulator and answers its issuer and a function that stops it. */
export async function startSimulator(configuration) {
  const keys = openKeys(configuration.keysFile);
  const shared = {
    configuration: { ...configuration, cookieKey: randomUUID() },
    storage: createStorage(),
    claimsOfGrant: new Map(),
    switches: () => switches.values,
  };
  let current = build(shared, keys, false);
  const switches = createSwitches({
    fsType: configuration.fsType,
    onSignatureChange: (wrong) => { current = build(shared, keys, wrong); },
    rotateKeys() {
      keys.rotate();
      current = build(shared, keys, switches.values.wrongSignature);
      return { published: keys.published().keys.map(({ kid }) => kid) };
    },
  });

  const server = createServer((req, res) => {
    serve({ ...shared, current, keys, switches, req, res }).catch((error) => refuse(res, error));
  });
  await new Promise((done, fail) => server.once('error', fail).listen(configuration.port, configuration.host, done));
  return { issuer: configuration.issuer, close: () => closeServer(server) };
}

/** A provider is rebuilt when its keys change; what it stored stays. */
function build(shared, keys, wrongSignature) {
  const jwks = keys.signing(wrongSignature);
  const provider = createProvider({ ...shared, jwks });
  provider.use(tamper({ keys: jwks, switches: shared.switches }));
  provider.use(endSessionWithoutAsking);
  return { provider, answer: provider.callback() };
}

function closeServer(server) {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
}

async function serve(context) {
  const { configuration, current, keys, switches, req, res } = context;
  const base = new URL(configuration.issuer).pathname;
  const { pathname } = new URL(req.url, configuration.issuer);
  if (pathname.startsWith('/simulator/')) return switches.answer(req, res, await readBody(req));
  if (!pathname.startsWith(`${base}/`)) return res.writeHead(404).end();

  const route = pathname.slice(base.length);
  const { delayMs, failing } = switches.values;
  if (delayMs) await pause(delayMs);
  if (failing.some((prefix) => route.startsWith(prefix))) return res.writeHead(500).end();
  if (route === '/jwks') return json(res, keys.published());
  if (route.startsWith('/interaction/')) return interact({ ...context, provider: current.provider });
  req.originalUrl = req.url;
  req.url = req.url.slice(base.length);
  return current.answer(req, res);
}

async function interact(context) {
  if (context.req.method !== 'POST') return showLogin(context);
  return submitLogin({ ...context, form: new URLSearchParams(await readBody(context.req)) });
}

async function readBody(req) {
  let text = '';
  for await (const chunk of req.setEncoding('utf8')) text += chunk;
  return text;
}

function json(res, body) {
  res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function refuse(res, error) {
  console.error(error);
  if (res.headersSent) return res.end();
  res.writeHead(error.statusCode ?? 500, { 'content-type': 'text/plain; charset=utf-8' });
  return res.end('Cette page n’est plus valable. Revenez au service et recommencez.');
}
