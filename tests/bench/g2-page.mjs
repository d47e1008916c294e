// G2: the page of a theme of the diagnosis, from the request to its HTML.
//   produit            `web` and `diagnostics` in production mode: session in Redis, policy, call over HTTP with the person's
//                      token, rights, tenant, what is asked of this commune, progress of twelve themes, answers checked against
//                      their schemas on both sides of the call, page model, template, security headers, request limits
//   nu                 one process: Fastify reads the same rows with one statement, sets the answers into questions known from
//                      the start, and makes the HTML with the product's page model and template; nothing else
//   nu, en deux services   the same in two processes, JSON over HTTP between them: what the separation costs by itself
// The three give the same bytes, or nothing is measured.
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';
import pg from 'pg';
import { SessionStore } from '../../services/web/dist/session/session-store.js';
import { anAgent, siren } from './frame/agent.mjs';
import { answersPerSecond } from './frame/load.mjs';
import { createMeter, postgresPid } from './frame/processor-time.mjs';
import { startProduct, startYardstick } from './frame/services.mjs';
import { forgetCommunes, makeCommunes, someAnswers } from './g1/rows.mjs';

const CONNECTIONS = 10;
const theme = 'hebergement';
const host = 'osinum.localhost';

/** @type {import('./frame/run-bench.mjs').Bench} */
export default {
  unit: 'pages/s',
  goals: [{ of: 'produit', over: 'nu', least: 0.85 }],
  async open() {
    const agent = await anAgent();
    const superuser = new pg.Client({ connectionString: databaseUrl() });
    const redis = new Redis(process.env.REDIS_URL);
    await superuser.connect();
    const communes = await makeCommunes(superuser, { count: CONNECTIONS, siren, personId: agent.personId, answers: someAnswers(40) });
    const visits = communes.map((key) => ({ key, session: sessionOf(agent, key) }));
    const renew = () => openSessions(redis, agent, visits);
    await renew();
    const servers = await startServers(visits[0], agent);
    const kilobytes = await refuseUnlessSame(servers.pages, visits[0]);
    const meters = Object.fromEntries(Object.entries(servers.pids).map(([name, pids]) => [name, createMeter({ ...pids, PostgreSQL: postgresPid() })]));
    const side = (name) => async () => {
      await renew();
      return load(servers.pages[name], visits, meters[name]);
    };
    return {
      sides: Object.fromEntries(Object.keys(servers.pages).map((name) => [name, side(name)])),
      notes: [`${CONNECTIONS} connexions, autant de communes de 40 réponses, page de ${kilobytes} ko, la même à l’octet près de chaque côté`],
      after: () => Object.entries(meters).map(([name, meter]) => `processeur par page, ${name} : ${meter.says()}`),
      async close() {
        await Promise.all(servers.all.map((server) => server.stop()));
        await forgetCommunes(superuser, communes);
        await superuser.end();
        await redis.quit();
      },
    };
  },
};

const databaseUrl = () => Object.assign(new URL(process.env.DATABASE_URL), { pathname: '/osinum_diagnostics' }).href;

function sessionOf({ personId, sid }, { collectiviteId }) {
  return {
    kind: 'member', personId, sid, name: 'Banc Essai', host, instanceId: collectiviteId, createdAt: Date.now(), role: 'referent', status: 'active', firstVisit: false,
    collectivite: { id: collectiviteId, siren, name: 'Commune d’essai', kind: 'commune', population: 917, departement: '60' },
  };
}

/** Sessions as a sign-in leaves them, with tokens that outlive the round: Keycloak is not asked meanwhile. */
async function openSessions(redis, agent, visits) {
  const { accessToken, refreshToken, idToken, claims } = await agent.fresh();
  const tokens = { accessToken, accessExpiresAt: claims.exp * 1000, refreshToken, idToken };
  const store = new SessionStore(redis);
  for (const visit of visits) visit.cookie = await store.open({ ...visit.session, tokens });
}

async function startServers(visit, agent) {
  const diagnostics = await startProduct('diagnostics');
  const web = await startProduct('web', { DIAGNOSTICS_URL: diagnostics.url, PAGES_PER_MINUTE: '1000000000' });
  const { accessToken } = await agent.fresh();
  const { collectiviteId, diagnosticId } = visit.key;
  const response = await fetch(`${diagnostics.url}/collectivites/${collectiviteId}/diagnostics/${diagnosticId}/thematiques/${theme}`, { headers: { authorization: `Bearer ${accessToken}` } });
  const { instances } = await (await fetch(`${process.env.IDENTITY_URL}/instances`)).json();
  const SETTING = JSON.stringify({ theme: await response.json(), instance: instances.find((instance) => instance.host === host), session: visit.session });
  const script = fileURLToPath(new URL('g2/bare-server.mjs', import.meta.url));
  const bare = (MODE, more = {}) => startYardstick(script, { MODE, SETTING, DATABASE: databaseUrl(), ...more });
  const [page, rows] = [await bare('page'), await bare('rows')];
  const front = await bare('front', { BACK: rows.url });
  return {
    pages: { produit: web.url, nu: page.url, 'nu, en deux services': front.url },
    pids: { produit: { web: web.pid, diagnostics: diagnostics.pid }, nu: { serveur: page.pid }, 'nu, en deux services': { devant: front.pid, derrière: rows.pid } },
    all: [web, diagnostics, page, rows, front],
  };
}

const pathOf = ({ key }) => `/diagnostic/${key.diagnosticId}/themes/${theme}`;
const headersOf = ({ key, cookie }) => ({ host: `${host}:80`, cookie: `__Host-osinum=${cookie}`, 'x-collectivite': key.collectiviteId });

function load(url, visits, meter) {
  let place = 0;
  return answersPerSecond({
    url, meter, connections: CONNECTIONS,
    setupClient(client) {
      const visit = visits[place++ % visits.length];
      client.setRequests([{ method: 'GET', path: pathOf(visit), headers: headersOf(visit) }]);
    },
  });
}

async function refuseUnlessSame(pages, visit) {
  const { request } = await import('node:http');
  const get = (url) => new Promise((done, fail) => {
    request(`${url}${pathOf(visit)}`, { headers: headersOf(visit) }, async (response) => done({ status: response.statusCode, html: (await response.toArray()).join('') })).on('error', fail).end();
  });
  const [first, ...others] = await Promise.all(Object.values(pages).map(get));
  if (first.status !== 200 || !first.html.includes('class="q')) throw new Error(`la page du produit : ${first.status} ${first.html.slice(0, 300)}`);
  for (const other of others) {
    const place = [...first.html].findIndex((letter, at) => letter !== other.html[at]);
    if (other.html !== first.html) throw new Error(`les pages diffèrent : « ${first.html.slice(place - 60, place + 60)} » / « ${other.html.slice(place - 60, place + 60)} »`);
  }
  return Math.round(Buffer.byteLength(first.html) / 1000);
}
