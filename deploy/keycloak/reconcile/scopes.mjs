import { differences, merged } from './report.mjs';

const mapper = (name, protocolMapper, config) => ({
  name, protocol: 'openid-connect', protocolMapper,
  config: { 'access.token.claim': 'true', 'id.token.claim': 'false', 'userinfo.token.claim': 'false', 'introspection.token.claim': 'true', ...config },
});
const attribute = (claim, userAttribute) => mapper(claim, 'oidc-usermodel-attribute-mapper', {
  'user.attribute': userAttribute, 'claim.name': claim, 'jsonType.label': 'String', 'id.token.claim': 'true',
});
const note = (name, claim, sessionNote, config = {}) => mapper(name, 'oidc-usersessionmodel-note-mapper', {
  'user.session.note': sessionNote, 'claim.name': claim, 'jsonType.label': 'String', ...config,
});

/** Client scope name → its protocol mappers. */
export const scopes = {
  'osinum-api': [mapper('audience', 'oidc-audience-mapper', { 'included.client.audience': 'osinum-api' })],
  'osinum-person': [
    attribute('given_name', 'firstName'),
    attribute('family_name', 'lastName'),
    note('pc_given_name', 'given_name', 'given_name', { 'id.token.claim': 'true' }),
    note('pc_usual_name', 'family_name', 'usual_name', { 'id.token.claim': 'true' }),
    attribute('email', 'email'),
  ],
  'osinum-login': [
    note('idp', 'idp', 'identity_provider'),
    note('pc_sub', 'pc_sub', 'sub'),
    note('siret', 'siret', 'siret'),
    note('pc_acr', 'pc_acr', 'acr'),
    note('pc_idp_id', 'pc_idp_id', 'idp_id'),
    note('pc_organization', 'pc_organization', 'organization_label'),
    ...[0, 1, 2].map((at) => note(`pc_roles ${at}`, 'pc_roles', `roles[${at}]`, { multivalued: 'true' })),
  ],
};

export async function reconcileScopes({ admin, report }) {
  for (const [name, mappers] of Object.entries(scopes)) {
    const scope = await reconcileScope(admin, name, report);
    await reconcileMappers({ admin, scope, mappers, report });
  }
}

async function reconcileScope(admin, name, report) {
  const wanted = {
    name, protocol: 'openid-connect',
    attributes: { 'include.in.token.scope': 'false', 'display.on.consent.screen': 'false' },
  };
  const current = (await admin.clientScopes.find()).find((scope) => scope.name === name);
  if (!current) {
    await admin.clientScopes.create(wanted);
    report.changed(`client scope ${name} created`);
  } else if (differences(current, wanted).length > 0) {
    await admin.clientScopes.update({ id: current.id }, merged(current, wanted));
    report.changed(`client scope ${name}`);
  }
  return current ?? (await admin.clientScopes.find()).find((scope) => scope.name === name);
}

async function reconcileMappers({ admin, scope, mappers, report }) {
  const current = await admin.clientScopes.listProtocolMappers({ id: scope.id });
  for (const wanted of mappers) {
    const one = current.find(({ name }) => name === wanted.name);
    if (one && differences(one, wanted).length === 0) continue;
    if (one) await admin.clientScopes.updateProtocolMapper({ id: scope.id, mapperId: one.id }, merged(one, wanted));
    else await admin.clientScopes.addProtocolMapper({ id: scope.id }, wanted);
    report.changed(`client scope ${scope.name}: claim ${wanted.name}`);
  }
  for (const extra of current.filter(({ name }) => !mappers.some((wanted) => wanted.name === name))) {
    await admin.clientScopes.delProtocolMapper({ id: scope.id, mapperId: extra.id });
    report.changed(`client scope ${scope.name}: ${extra.name} removed`);
  }
}
