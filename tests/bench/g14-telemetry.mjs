// G14: what traces cost. The same build twice, traced to a real collector (everything, as recommended) and not at all:
//   réponse      one answer saved over HTTP by `diagnostics`
//   page         a page of questions of `web`, which asks `diagnostics`
// Figures (/metrics) are kept on both sides, as they always are.
import { anAgent, siren } from './frame/agent.mjs';
import { answersPerSecond } from './frame/load.mjs';
import { environmentOf, startProduct, startYardstick } from './frame/services.mjs';
import { COMMUNES_EACH, CONNECTIONS, databaseOf, save } from './g1-save.mjs';
import { forgetCommunes, makeCommunes, someAnswers } from './g1/rows.mjs';
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';
import pg from 'pg';
import { SessionStore } from '../../services/web/dist/session/session-store.js';

const host = 'osinum.localhost';
const thematique = 'hebergement';
const goal = (what) => ({ of: `${what}, tracée`, over: what, least: 0.85 });

/** @type {import('./frame/run-bench.mjs').Bench} */
export default {
  unit: 'réponses/s',
  goals: [goal('réponse'), goal('page')],
  async open() {
    const agent = await anAgent();
    const superuser = new pg.Client({ connectionString: databaseOf(process.env.DATABASE_URL) });
    await superuser.connect();
    const communes = await makeCommunes(superuser, { count: CONNECTIONS * COMMUNES_EACH, answers: someAnswers(40), siren, personId: agent.personId });
    const rows = communes.map((key) => ({ key, version: 1, turn: 0 }));
    const collector = await startYardstick(fileURLToPath(new URL('g14/collector.mjs', import.meta.url)), {});
    const [traced, plain] = await Promise.all([startPair({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url }), startPair({ OTEL_EXPORTER_OTLP_ENDPOINT: '' })]);
    const redis = new Redis(environmentOf('web').REDIS_URL);
    const saving = ({ diagnostics }) => async () => save(diagnostics.url, (await agent.fresh()).accessToken, rows);
    const reading = ({ web }) => async () => read(web.url, await openSession(redis, agent, communes[0]), communes[0].diagnosticId);
    let bytes = '0';
    return {
      sides: { 'réponse, tracée': saving(traced), réponse: saving(plain), 'page, tracée': measured(reading(traced)), page: reading(plain) },
      notes: [`${CONNECTIONS} connexions ; tout est tracé d’un côté, rien de l’autre`],
      after: () => [`le collecteur a pris ${bytes} octets`],
      async close() {
        await Promise.all([...Object.values(traced), ...Object.values(plain), collector].map((server) => server.stop()));
        await redis.quit();
        await forgetCommunes(superuser, communes);
        await superuser.end();
      },
    };

    /** A collector that received nothing would make this a comparison of nothing with nothing. */
    function measured(side) {
      return async () => {
        const value = await side();
        bytes = await (await fetch(`${collector.url}/taken`)).text();
        if (Number(bytes) === 0) throw new Error('le collecteur n’a reçu aucune trace');
        return value;
      };
    }
  },
};

/** Pages and the service they ask, both traced or neither. */
async function startPair(telemetry) {
  const diagnostics = await startProduct('diagnostics', telemetry);
  const web = await startProduct('web', { ...telemetry, DIAGNOSTICS_URL: diagnostics.url, PAGES_PER_MINUTE: '100000000' });
  return { diagnostics, web };
}

/** A session as signing in leaves it, with a fresh token. */
async function openSession(redis, agent, { collectiviteId }) {
  const { accessToken, refreshToken, idToken, claims } = await agent.fresh();
  const tokens = { accessToken, accessExpiresAt: claims.exp * 1000, refreshToken, idToken };
  const collectivite = { id: collectiviteId, siren, name: 'Commune d’essai', kind: 'commune', population: 917, departement: '60' };
  return new SessionStore(redis).open({
    kind: 'member', personId: agent.personId, name: 'Banc Essai', host, instanceId: collectiviteId, sid: agent.sid, createdAt: Date.now(), tokens,
    collectivite, role: 'referent', status: 'active', firstVisit: false,
  });
}

const read = (url, cookie, diagnosticId) => answersPerSecond({
  url: `${url}/diagnostic/${diagnosticId}/themes/${thematique}`, connections: CONNECTIONS, headers: { host, cookie: `__Host-osinum=${cookie}` },
});
