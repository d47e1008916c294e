import type { CommandToConfigure } from '../../libs/contracts/src/docs/configuration-page.ts';

const roles = { owner: 'propriétaire, qui applique les migrations', app: 'exécution, soumis aux politiques de lignes', system: 'relais et balayages' };
const services = ['identity', 'diagnostics', 'catalogue', 'recommendations', 'casework', 'notifications', 'web'];

const one = (name: string, meaning: string) => ({ name, required: true, meaning });
const maybe = (name: string, meaning: string) => ({ name, required: false, meaning });

const cluster = one('DATABASE_URL', 'Adresse du serveur PostgreSQL avec un superutilisateur');
const passwords = Object.entries(roles).map(([role, meaning]) => one(`PASSWORD_<SERVICE>_${role.toUpperCase()}`, `Mot de passe du rôle \`<service>_${role}\` : ${meaning}`));
const realmName = maybe('KEYCLOAK_REALM', 'Royaume (`osinum`)');

/**
 * The commands that are run once, as an operator types them, and the variables they read. A test compares them with
 * their sources. The sentences stand on a page in French.
 */
export const commands: readonly CommandToConfigure[] = [
  {
    title: 'Bases et rôles d’un service',
    command: 'node libs/tenancy/dist/migrate/cli.js provision <service>',
    variables: [cluster, ...passwords, maybe('PASSWORD_BACKUP', 'Mot de passe du rôle `osinum_backup` ; sans lui, ce rôle ne peut pas se connecter')],
  },
  {
    title: 'Migrations d’un service',
    command: 'node libs/tenancy/dist/migrate/cli.js up <service>',
    variables: [
      maybe('DATABASE_URL_OWNER', 'Base du service sous le rôle propriétaire ; sinon `DATABASE_URL` et `PASSWORD_<SERVICE>_OWNER`'),
      maybe('DATABASE_URL', 'Adresse du serveur, sans `DATABASE_URL_OWNER`'),
    ],
  },
  {
    title: 'Base de Keycloak',
    command: 'node deploy/jobs/keycloak-database.mjs',
    variables: [cluster, one('KEYCLOAK_DATABASE_PASSWORD', 'Mot de passe du rôle `osinum_keycloak`')],
  },
  {
    title: 'Sujets Kafka',
    command: 'node libs/messaging/dist/topics/cli.js',
    variables: [one('KAFKA_BROKERS', 'Courtiers, séparés par des virgules'), maybe('KAFKA_REPLICATION', 'Copies de chaque sujet (1) ; 3 en production, dont deux synchrones')],
  },
  {
    title: 'Royaume Keycloak',
    command: 'node deploy/keycloak/reconcile.mjs',
    variables: [
      one('KEYCLOAK_URL', 'Adresse de Keycloak ; une adresse interne suffit à cette commande'),
      realmName,
      maybe('KEYCLOAK_ADMIN_USERNAME', 'Administrateur du royaume `master`'),
      maybe('KEYCLOAK_ADMIN_PASSWORD', 'Son mot de passe'),
      maybe('KEYCLOAK_ADMIN_CLIENT_ID', 'À la place : client du royaume `master` qui a un compte de service'),
      maybe('KEYCLOAK_ADMIN_CLIENT_SECRET', 'Son secret'),
      one('PUBLIC_BASE', 'Modèle des adresses publiques, `https://{host}`'),
      maybe('WEB_HOSTS', 'Hôtes des instances, séparés par des virgules : une adresse de retour chacun'),
      maybe('WEB_BACKCHANNEL_LOGOUT_URL', 'Où Keycloak dit qu’une session est finie'),
      one('PROCONNECT_ISSUER', 'Adresse de ProConnect, avec `/api/v2`'),
      one('PROCONNECT_CLIENT_ID', 'Identifiant donné par ProConnect'),
      one('PROCONNECT_CLIENT_SECRET', 'Secret donné par ProConnect'),
      maybe('PROCONNECT_ACR_VALUES', 'Niveaux acceptés, séparés par des virgules ; vide : tous'),
      one('KEYCLOAK_CLIENT_SECRET_OSINUM_WEB', 'Secret du client `osinum-web`, le même que `WEB_CLIENT_SECRET`'),
      ...services.map((service) => one(`KEYCLOAK_CLIENT_SECRET_SVC_${service.toUpperCase()}`, `Secret du client \`svc-${service}\`, le même que son \`SERVICE_CLIENT_SECRET\``)),
      maybe('OSINUM_DATA', 'Démonstration seulement (`--demo-staff`) : dossier des comptes d’équipe fictifs'),
    ],
  },
  {
    title: 'Données de départ',
    command: 'node services/<service>/dist/seed.js',
    variables: [
      one('DATABASE_URL_APP', 'Base du service, rôle d’exécution'),
      maybe('NATIONAL_HOST', 'identity : hôte de l’instance nationale (`osinum.localhost`)'),
      maybe('OSINUM_DATA', 'identity, démonstration seulement : dossier des comptes d’équipe fictifs'),
      maybe('NODE_ENV', 'diagnostics : avec `development`, un questionnaire qui a changé est publié ; sinon quelqu’un le décide par la commande'),
    ],
  },
  {
    title: 'Rejeu des événements écartés',
    command: 'node libs/messaging/dist/replay/cli.js <service> --dry-run',
    variables: [maybe('DATABASE_URL_SYSTEM', 'Base du service, rôle du relais ; sinon `DATABASE_URL` et `PASSWORD_<SERVICE>_SYSTEM`')],
  },
].map(({ title, command, variables }) => ({ title, command, variables: variables.map((variable) => ({ ...variable, meaning: typeset(variable.meaning) })) }));

/** The spaces of French, which no keyboard writes. */
function typeset(text: string): string {
  return text.replace(/ ([;?!])/g, '\u202f$1').replaceAll(' : ', '\u00a0: ');
}
