// G1: one answer saved over HTTP by the service `diagnostics`, against bare Fastify and pg. G12: what row security costs.
//   produit              the service in production mode: token, policy, tenant, what is asked of this commune, the answer
//                        checked, version check, the answer's shape declared and enforced
//   nu                   no check at all: body in, the product's own save statement under row security, the same body out
//   nu, préparé          the same with a named statement, as the product prepares its own: the severer yardstick, beside it
//   préparé, sans cloisonnement   the same, prepared upsert on a role that row security does not bind
// All sides write the same rows of the same database, in turn; every connection has communes of its own.
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { anAgent, siren } from './frame/agent.mjs';
import { answersPerSecond } from './frame/load.mjs';
import { createMeter, postgresPid } from './frame/processor-time.mjs';
import { environmentOf, startProduct, startYardstick } from './frame/services.mjs';
import { forgetCommunes, makeCommunes, someAnswers } from './g1/rows.mjs';

export const CONNECTIONS = 20;
export const COMMUNES_EACH = 25;
const questionCode = 'sauvegarde.existe';
const choices = ['auto-jour', 'manuelle'];

/** @type {import('./frame/run-bench.mjs').Bench} */
export default {
  unit: 'réponses enregistrées/s',
  goals: [
    { of: 'produit', over: 'nu', least: 0.8 },
    { says: 'G12 : préparé, avec ÷ sans cloisonnement', of: 'nu, préparé', over: 'préparé, sans cloisonnement', least: 0.8 },
  ],
  async open() {
    const agent = await anAgent();
    const token = async () => (await agent.fresh()).accessToken;
    const superuser = new pg.Client({ connectionString: databaseOf(process.env.DATABASE_URL) });
    await superuser.connect();
    const answers = someAnswers(40);
    const communes = await makeCommunes(superuser, { count: CONNECTIONS * COMMUNES_EACH, answers, siren, personId: agent.personId });
    const rows = communes.map((key) => ({ key, version: 1, turn: 0 }));
    const servers = await startServers(agent.personId);
    const meters = Object.fromEntries(Object.entries(servers).map(([name, { pid }]) => [name, createMeter({ serveur: pid, PostgreSQL: postgresPid() })]));
    const side = (name) => async () => save(servers[name].url, await token(), rows, meters[name]);
    await refuseUnlessSame(servers, await token(), rows[0], superuser);
    return {
      sides: Object.fromEntries(Object.keys(servers).map((name) => [name, side(name)])),
      notes: [`${CONNECTIONS} connexions, ${communes.length} diagnostics ouverts de ${Object.keys(answers).length} réponses, un jeton pris avant chaque tour`],
      after: () => Object.entries(meters).map(([name, meter]) => `processeur par réponse, ${name} : ${meter.says()}`),
      async close() {
        await Promise.all(Object.values(servers).map((server) => server.stop()));
        await forgetCommunes(superuser, communes);
        await superuser.end();
      },
    };
  },
};

/** The database of diagnostics on this server. */
export function databaseOf(url) {
  return Object.assign(new URL(url), { pathname: '/osinum_diagnostics' }).href;
}

async function startServers(personId) {
  const app = environmentOf('diagnostics').DATABASE_URL_APP;
  const script = fileURLToPath(new URL('g1/bare-server.mjs', import.meta.url));
  const bare = (MODE, DATABASE) => startYardstick(script, { MODE, DATABASE, PERSON: personId });
  return {
    produit: await startProduct('diagnostics'),
    nu: await bare('tenant', app),
    'nu, préparé': await bare('prepared', app),
    'préparé, sans cloisonnement': await bare('open', databaseOf(process.env.DATABASE_URL)),
  };
}

const pathOf = ({ collectiviteId, diagnosticId }) => `/collectivites/${collectiviteId}/diagnostics/${diagnosticId}/answers/${questionCode}`;
const headersOf = (token) => ({ authorization: `Bearer ${token}`, 'content-type': 'application/json' });

/** The next change of a row: another choice, based on the version that the last one gave. */
function changeOf(row) {
  row.turn += 1;
  return JSON.stringify({ state: 'answered', choices: [choices[row.turn % 2]], version: row.version });
}

/** Saves a second, each connection on communes of its own. */
export function save(url, token, rows, meter) {
  let place = 0;
  return answersPerSecond({
    url, meter, connections: CONNECTIONS, headers: headersOf(token),
    setupClient(client) {
      const own = rows.slice(place, place + COMMUNES_EACH);
      place = (place + COMMUNES_EACH) % rows.length;
      let turn = 0;
      let row;
      client.setRequests([{
        method: 'PUT',
        setupRequest(request) {
          row = own[turn++ % own.length];
          return { ...request, path: pathOf(row.key), body: changeOf(row) };
        },
        onResponse(status, body) {
          if (status === 200) row.version = JSON.parse(body).version;
        },
      }]);
    },
  });
}

/** One save by each: the same answer comes back, and the row in the database says it. */
async function refuseUnlessSame(servers, token, row, superuser) {
  for (const [name, { url }] of Object.entries(servers)) {
    const body = changeOf(row);
    const response = await fetch(`${url}${pathOf(row.key)}`, { method: 'PUT', headers: headersOf(token), body });
    const said = await response.json();
    const { rows: [kept] } = await superuser.query('SELECT value, version, saved_by AS "savedBy" FROM answer WHERE diagnostic_id = $1 AND question_code = $2', [row.key.diagnosticId, questionCode]);
    const { savedAt, ...fields } = said;
    const expected = { ...kept.value, version: kept.version, savedBy: kept.savedBy };
    if (!response.ok || !savedAt || kept.version !== row.version + 1 || JSON.stringify(sorted(fields)) !== JSON.stringify(sorted(expected))) {
      throw new Error(`« ${name} » répond ${response.status} ${JSON.stringify(said)}, la base dit ${JSON.stringify(kept)}`);
    }
    row.version = kept.version;
  }
}

const sorted = (fields) => Object.fromEntries(Object.entries(fields).sort(([a], [b]) => a.localeCompare(b)));
