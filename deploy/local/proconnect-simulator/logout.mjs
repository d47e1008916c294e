import { signedOutPage } from './pages.mjs';

/**
 * Ends the session at once and goes back with the state: ProConnect asks nothing,
 * and the library's own page needs a click or a script.
 */
export async function endSessionWithoutAsking(ctx, next) {
  await next();
  if (ctx.oidc?.route !== 'end_session' || ctx.status !== 200) return;
  const { session, provider } = ctx.oidc;
  const { postLogoutRedirectUri, state } = session.state ?? {};
  await revokeGrants(provider, session);
  await session.destroy();
  ctx.cookies.set(provider.cookieName('session'), null, { path: new URL(provider.issuer).pathname });
  if (!postLogoutRedirectUri) {
    ctx.type = 'html';
    ctx.body = signedOutPage();
    return;
  }
  const back = new URL(postLogoutRedirectUri);
  if (state !== undefined) back.searchParams.set('state', state);
  ctx.status = 303;
  ctx.redirect(back.href);
}

async function revokeGrants(provider, session) {
  for (const { grantId } of Object.values(session.authorizations ?? {})) {
    if (!grantId) continue;
    await provider.AccessToken.revokeByGrantId(grantId);
    await provider.RefreshToken.revokeByGrantId(grantId);
    await provider.Grant.adapter.destroy(grantId);
  }
}
