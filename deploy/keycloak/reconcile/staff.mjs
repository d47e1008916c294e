import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Secret } from 'otpauth';

/** Development only: local accounts of the demo people, each with a password and a TOTP secret kept in one private file. */
export async function provisionDemoStaff({ admin, configuration: { realm, demoStaff: { people, file } }, report }) {
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const credentials = [];
  for (const person of people) {
    const kept = known.find(({ username }) => username === person.username);
    const credential = kept ?? freshCredential(realm.realm, person.username);
    const [user] = await admin.users.find({ username: person.username, exact: true });
    if (!kept || user?.id !== credential.id) {
      await importAccount({ admin, realm, person, credential });
      report.changed(`staff account ${person.username}`);
    }
    credentials.push(credential);
  }
  writeFileSync(file, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
}

/** The id is made from the names (Keycloak wants it unique over all realms): a demo account is the same person after a reset. */
function freshCredential(realm, username) {
  const hex = createHash('sha256').update(`osinum-demo-staff:${realm}:${username}`).digest('hex');
  return {
    id: [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-'),
    username,
    password: randomBytes(12).toString('base64url'),
    totpSecret: new Secret({ size: 20 }).base32,
  };
}

function importAccount({ admin, realm, person, credential }) {
  return admin.realms.partialImport({
    realm: realm.realm,
    rep: {
      ifResourceExists: 'OVERWRITE',
      users: [{
        id: credential.id, username: person.username, email: person.username, enabled: true, emailVerified: true,
        firstName: person.givenName, lastName: person.familyName,
        credentials: [{ type: 'password', value: credential.password }, totp(credential.totpSecret)],
      }],
    },
  });
}

function totp(secret) {
  return {
    type: 'otp',
    userLabel: 'Développement',
    secretData: JSON.stringify({ value: secret }),
    credentialData: JSON.stringify({ subType: 'totp', digits: 6, period: 30, algorithm: 'HmacSHA1', secretEncoding: 'BASE32' }),
  };
}
