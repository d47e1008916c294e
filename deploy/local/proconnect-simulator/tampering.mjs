import { createPrivateKey, sign } from 'node:crypto';

const hashes = { RS256: 'sha256', ES256: 'sha256' };
const shifted = ['iat', 'exp', 'nbf', 'auth_time'];

/** Signs the tokens again as a provider with a wrong clock, or one that answers another request, would send them. */
export function tamper({ keys, switches }) {
  return async (ctx, next) => {
    await next();
    const { clockSkewSeconds, wrongNonce } = switches();
    if (!clockSkewSeconds && !wrongNonce) return;
    const change = (claims) => ({
      ...claims,
      ...Object.fromEntries(shifted.filter((name) => name in claims).map((name) => [name, claims[name] + clockSkewSeconds])),
      ...(wrongNonce && 'nonce' in claims && { nonce: 'the-nonce-of-another-request-altogether' }),
    });
    if (ctx.oidc?.route === 'token' && ctx.body?.id_token) ctx.body = { ...ctx.body, id_token: signedAgain(ctx.body.id_token, change, keys) };
    if (ctx.oidc?.route === 'userinfo' && typeof ctx.body === 'string') ctx.body = signedAgain(ctx.body, change, keys);
  };
}

function signedAgain(jwt, change, { keys }) {
  const [head, body] = jwt.split('.').map((part) => Buffer.from(part, 'base64url'));
  const { alg, kid } = JSON.parse(head);
  const text = `${head.toString('base64url')}.${Buffer.from(JSON.stringify(change(JSON.parse(body)))).toString('base64url')}`;
  const key = createPrivateKey({ key: keys.find((one) => one.kid === kid), format: 'jwk' });
  return `${text}.${sign(hashes[alg], Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}
