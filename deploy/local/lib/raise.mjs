import { build } from '../build.mjs';
import { services as serviceNames } from './environment.mjs';
import { Failure } from './failure.mjs';
import { kafka } from './kafka.mjs';
import { keycloak } from './keycloak.mjs';
import { offsets } from './ports.mjs';
import { ensureKeycloakDatabase, postgres } from './postgres.mjs';
import { preparations, runChains } from './prepare.mjs';
import { knowsItsStores, lookAtPreparations } from './prepared.mjs';
import { desk, proconnect, serviceProcesses } from './programs.mjs';
import { redis } from './redis.mjs';
import { abortCommands } from './run.mjs';
import { supervise } from './supervisor.mjs';

/**
 * Each part starts as soon as what it needs is up, the build beside the components; the first failure ends the start.
 * The services wait for everything the first time; later they start beside Keycloak, whose realm they know already, and
 * what nothing changed since the last start is not prepared again.
 */
export async function raise(context) {
  const { wants, services } = context;
  const chains = preparations(context);
  const built = context.preparation === 'required' ? build({ progress: context.progress }) : Promise.resolve();
  const looked = built.then(() => lookAtPreparations(context));
  const after = (first, title, commands) => Promise.all([looked, first]).then(([{ nothingToDo }]) => (nothingToDo ? undefined : prepare(context, title, commands)));

  const postgresUp = wants('postgres') ? startPostgres(context) : Promise.resolve();
  const redisUp = wants('redis') ? startRedis(context) : Promise.resolve();
  const kafkaUp = wants('kafka') ? startKafka(context) : Promise.resolve();
  const keycloakUp = wants('keycloak') ? postgresUp.then(() => startKeycloak(context)) : postgresUp;
  const databases = after(postgresUp, 'Bases de données', chains.databases);
  const topics = after(kafkaUp, 'Sujets Kafka', chains.topics);
  const realm = after(keycloakUp, 'Royaume Keycloak', chains.realm);
  const stores = Promise.all([redisUp, databases, topics]);
  const seeded = services ? after(Promise.all([stores, realm]), 'Données de démonstration', chains.seed) : null;
  await together(context, [
    looked.then(({ nothingToDo }) => nothingToDo && context.progress.say('✓ Bases, sujets, royaume et données : comme au dernier démarrage')),
    stores, realm, seeded,
    wants('proconnect') && startSimulator(context),
    launch(context, desk({ ...context, smtp: wants('smtp') })),
    services && (knowsItsStores(context) ? stores : seeded).then(() => launchServices(context)),
  ]);
  if (services) (await looked).markDone();
}

const startPostgres = (context) => postgres({ ...context, port: portOf(context, 'postgres'), password: context.secrets.postgres.superuser })
  .then((spec) => launch(context, spec));

const startRedis = (context) => launch(context, redis({ ...context, program: context.parts.redis, port: portOf(context, 'redis') }));

const startKafka = (context) => kafka({ java: context.parts.java, jars: context.parts.kafka, data: context.data, port: portOf(context, 'kafka') })
  .then((spec) => launch(context, spec));

async function startKeycloak(context) {
  const { data, stack, parts, secrets } = context;
  const databasePassword = secrets.postgres.keycloak;
  await ensureKeycloakDatabase(stack.DATABASE_URL, databasePassword);
  await launch(context, keycloak({ java: parts.java, folder: parts.keycloak, data, port: portOf(context, 'keycloak'), stack, databasePassword }));
}

const startSimulator = (context) => launch(context, proconnect(context));

const portOf = ({ base }, name) => base + offsets[name];

function launch(context, spec) {
  return context.progress.step(spec.title, () => superviseOne(context, spec));
}

async function superviseOne(context, spec) {
  context.halt.throwIfAborted();
  const supervised = supervise(spec, context);
  context.running.push(supervised);
  await supervised.start();
}

/** One line for the seven: the sign of life says who is still awaited. */
function launchServices(context) {
  const awaited = new Set(serviceNames);
  return context.progress.step('Les sept services', ({ note }) => together(context, serviceProcesses(context).map(async (spec) => {
    await superviseOne(context, spec);
    awaited.delete(spec.name);
    note(`attendus : ${[...awaited].join(', ')}`);
  })));
}

async function prepare(context, title, chains) {
  context.halt.throwIfAborted();
  const onMissing = (command) => {
    if (context.preparation === 'required') throw new Failure(`${command.title} : ${command.program} n’existe pas.`, 'Vérifiez que la construction s’est bien passée : npm run build');
    context.progress.say(`- ${command.title} : pas encore de ${command.program}, étape passée.`);
  };
  try {
    await context.progress.step(title, () => runChains(chains, { data: context.data, halt: context.halt, onMissing }));
  } catch (error) {
    if (context.preparation === 'required' || context.halt.aborted) throw error;
    context.progress.warn(error.message);
  }
}

/** Like Promise.all, but the first failure calls the others off and waits until they have let go. */
async function together({ failed }, works) {
  const settled = await Promise.allSettled(works.map((work) => Promise.resolve(work).catch((error) => {
    failed.abort(error);
    abortCommands();
    throw error;
  })));
  if (settled.some(({ status }) => status === 'rejected')) throw failed.signal.reason;
}
