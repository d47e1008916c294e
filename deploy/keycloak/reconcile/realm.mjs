import { differences, merged } from './report.mjs';

/** Settings of the realm: those of realm.json, which is also what a first start imports. */
export async function reconcileRealm({ admin, configuration: { realm }, report }) {
  const current = await admin.realms.findOne({ realm: realm.realm });
  if (!current) {
    await admin.realms.create(realm);
    return report.changed(`realm ${realm.realm} created`);
  }
  const changes = differences(current, realm);
  if (changes.length === 0) return undefined;
  await admin.realms.update({ realm: realm.realm }, merged(current, realm));
  return report.changed(`realm: ${changes.join(', ')}`);
}

const adminOnly = { view: ['admin', 'user'], edit: ['admin'] };
const text = { length: { max: 255 } };

/**
 * No attribute is required: ProConnect does not promise any, and a missing one must not stop a sign-in
 * on a form. Attributes outside this list do not exist: what belongs to a login never lands on a user.
 */
const userProfile = {
  attributes: [
    { name: 'username', displayName: '${username}', validations: { length: { min: 3, max: 255 } }, permissions: adminOnly, multivalued: false },
    { name: 'email', displayName: '${email}', validations: { email: {}, ...text }, permissions: adminOnly, multivalued: false },
    { name: 'firstName', displayName: '${firstName}', validations: text, permissions: adminOnly, multivalued: false },
    { name: 'lastName', displayName: '${lastName}', validations: text, permissions: adminOnly, multivalued: false },
  ],
  groups: [],
};

export async function reconcileUserProfile({ admin, report }) {
  const current = await admin.users.getProfile();
  const changes = differences(current, userProfile);
  if (changes.length === 0 && !current.unmanagedAttributePolicy) return;
  await admin.users.updateProfile(userProfile);
  report.changed('user profile');
}

const wantedActions = new Set(['CONFIGURE_TOTP', 'UPDATE_PASSWORD']);

/** Only the two actions that staff need; none is put on new accounts by default, ProConnect's have no password. */
export async function reconcileRequiredActions({ admin, report }) {
  for (const action of await admin.authenticationManagement.getRequiredActions()) {
    const wanted = { enabled: wantedActions.has(action.alias), defaultAction: false };
    if (differences(action, wanted).length === 0) continue;
    await admin.authenticationManagement.updateRequiredAction({ alias: action.alias }, { ...action, ...wanted });
    report.changed(`required action ${action.alias}: ${wanted.enabled ? 'enabled' : 'disabled'}`);
  }
}

/** The account console would let a member of staff link a ProConnect identity to a local account. */
export async function closeAccountConsole({ admin, report }) {
  for (const clientId of ['account', 'account-console']) {
    const [client] = await admin.clients.find({ clientId });
    if (!client?.enabled) continue;
    await admin.clients.update({ id: client.id }, { ...client, enabled: false });
    report.changed(`client ${clientId}: disabled`);
  }
}
