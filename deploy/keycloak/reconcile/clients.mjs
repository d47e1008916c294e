import { differences, merged } from './report.mjs';

const closed = {
  protocol: 'openid-connect', enabled: true, publicClient: false, bearerOnly: false, consentRequired: false,
  standardFlowEnabled: false, implicitFlowEnabled: false, directAccessGrantsEnabled: false, serviceAccountsEnabled: false,
  fullScopeAllowed: false, redirectUris: [], webOrigins: [],
};

/** The audience of every access token: a name, which never signs in. */
const api = () => ({ wanted: { ...closed, clientId: 'osinum-api', name: 'Services', bearerOnly: true } });

const web = ({ webOrigins, backchannelLogoutUrl, secrets }) => ({
  wanted: {
    ...closed, clientId: 'osinum-web', name: 'Osinum Territoires', secret: secrets['osinum-web'],
    standardFlowEnabled: true, frontchannelLogout: false,
    redirectUris: webOrigins.map((origin) => `${origin}/connexion/retour`),
    attributes: {
      'pkce.code.challenge.method': 'S256',
      'post.logout.redirect.uris': webOrigins.flatMap((origin) => [`${origin}/`, `${origin}/deconnexion/retour`]).join('##'),
      'backchannel.logout.session.required': 'true',
      ...(backchannelLogoutUrl && { 'backchannel.logout.url': backchannelLogoutUrl }),
    },
  },
  scopes: ['basic', 'osinum-api', 'osinum-person', 'osinum-login'],
});

const service = (clientId, secret) => ({
  wanted: { ...closed, clientId, secret, serviceAccountsEnabled: true },
  scopes: ['basic', 'osinum-api'],
});

export async function reconcileClients({ admin, configuration, report }) {
  const services = Object.entries(configuration.secrets).filter(([clientId]) => clientId.startsWith('svc-'));
  const all = [api(), web(configuration), ...services.map(([clientId, secret]) => service(clientId, secret))];
  for (const { wanted, scopes = [] } of all) {
    const client = await reconcileClient(admin, wanted, report);
    await reconcileClientScopes({ admin, client, scopes, report });
  }
}

async function reconcileClient(admin, wanted, report) {
  const sorted = { ...wanted, redirectUris: wanted.redirectUris.toSorted() };
  const [current] = await admin.clients.find({ clientId: wanted.clientId });
  if (!current) {
    await admin.clients.create({ ...wanted, defaultClientScopes: [], optionalClientScopes: [] });
    report.changed(`client ${wanted.clientId} created`);
    return (await admin.clients.find({ clientId: wanted.clientId }))[0];
  }
  const changes = differences({ ...current, redirectUris: current.redirectUris.toSorted() }, sorted);
  if (changes.length > 0) {
    await admin.clients.update({ id: current.id }, merged(current, wanted));
    report.changed(`client ${wanted.clientId}: ${changes.join(', ')}`);
  }
  return current;
}

async function reconcileClientScopes({ admin, client, scopes, report }) {
  const known = await admin.clientScopes.find();
  const current = await admin.clients.listDefaultClientScopes({ id: client.id });
  for (const name of scopes.filter((one) => !current.some((scope) => scope.name === one))) {
    await admin.clients.addDefaultClientScope({ id: client.id, clientScopeId: known.find((scope) => scope.name === name).id });
    report.changed(`client ${client.clientId}: scope ${name}`);
  }
  for (const extra of current.filter((scope) => !scopes.includes(scope.name))) {
    await admin.clients.delDefaultClientScope({ id: client.id, clientScopeId: extra.id });
    report.changed(`client ${client.clientId}: scope ${extra.name} removed`);
  }
  for (const extra of await admin.clients.listOptionalClientScopes({ id: client.id })) {
    await admin.clients.delOptionalClientScope({ id: client.id, clientScopeId: extra.id });
    report.changed(`client ${client.clientId}: scope ${extra.name} removed`);
  }
}
