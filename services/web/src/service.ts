import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { Provider } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { defineService, type ServiceContext } from '@osinum/service-kit';
import { Redis } from 'ioredis';
import type { z } from 'zod';
import { CLIENTS, serviceClients } from './clients/service-clients.ts';
import { webConfig } from './config.ts';
import { InstanceDirectory } from './instances/instance-directory.ts';
import { AccompagnementController } from './pages/accompagnement/accompagnement.controller.ts';
import { AssistanceReader } from './pages/assistance/assistance-reader.ts';
import { AssistanceController } from './pages/assistance/assistance.controller.ts';
import { AssistedDiagnosticController } from './pages/assistance/assisted-diagnostic.controller.ts';
import { AssistedReader } from './pages/assistance/assisted-reader.ts';
import { AssistedThemeController } from './pages/assistance/assisted-theme.controller.ts';
import { ContributionsController } from './pages/assistance/contributions.controller.ts';
import { PeopleReader } from './pages/assistance/people-reader.ts';
import { AdministrationController } from './pages/administration/administration.controller.ts';
import { AdministrationReader } from './pages/administration/administration-reader.ts';
import { CaseReader } from './pages/case/case-reader.ts';
import { CaseController } from './pages/case/case.controller.ts';
import { CatalogueController } from './pages/catalogue/catalogue.controller.ts';
import { CurveController } from './pages/curve/curve.controller.ts';
import { DoubleReadingController } from './pages/double-reading/double-reading.controller.ts';
import { EluController } from './pages/double-reading/elu.controller.ts';
import { PrintedSlips } from './pages/double-reading/printed-slips.ts';
import { DiagnosticController } from './pages/diagnostic/diagnostic.controller.ts';
import { ThemeController } from './pages/diagnostic/theme.controller.ts';
import { EvolutionController } from './pages/evolution/evolution.controller.ts';
import { HomeController } from './pages/home/home.controller.ts';
import { LegalController } from './pages/legal/legal.controller.ts';
import { MembersController } from './pages/members/members.controller.ts';
import { PlanController } from './pages/plan/plan.controller.ts';
import { ProfileController } from './pages/profile/profile.controller.ts';
import { QueueController } from './pages/queue/queue.controller.ts';
import { ReportController } from './pages/report/report.controller.ts';
import { ResultsController } from './pages/results/results.controller.ts';
import { Flashes } from './pages/shell/flashes.ts';
import { PageErrorFilter } from './pages/shell/page-error.filter.ts';
import { serveAssets } from './pages/shell/serve-assets.ts';
import { VisibilityController } from './pages/visibility/visibility.controller.ts';
import { WelcomeController } from './pages/welcome/welcome.controller.ts';
import { PageGuard } from './security/page.guard.ts';
import { limiterOf } from './security/request-limits.ts';
import { AccessTokens } from './session/access-token.ts';
import { KeptForms } from './session/kept-form.ts';
import { ServiceToken } from './session/service-token.ts';
import { SessionStore } from './session/session-store.ts';
import { redisPatience } from './session/sessions-away.ts';
import { OpenIdProvider } from './sign-in/openid-provider.ts';
import { PendingLogins } from './sign-in/pending-logins.ts';
import { PublicAddress } from './sign-in/public-address.ts';
import { Reachability } from './sign-in/reachability.ts';
import { Refusals } from './sign-in/refusals.ts';
import { SignInController } from './sign-in/sign-in.controller.ts';
import { SignOutController } from './sign-in/sign-out.controller.ts';

type Config = z.infer<typeof webConfig>;

const pages = [
  HomeController, WelcomeController, LegalController, CatalogueController,
  DiagnosticController, ThemeController, ResultsController, ProfileController, VisibilityController, ReportController, EvolutionController, CurveController, PlanController,
  AccompagnementController, MembersController, QueueController, CaseController,
  AssistanceController, ContributionsController, AssistedDiagnosticController, AssistedThemeController, AdministrationController,
  DoubleReadingController, EluController,
];

let redis: Redis;

/** The pages of every instance: HTML over the other services; owns no database, its sessions live in Redis. */
export const web = defineService({
  name: 'web',
  config: webConfig,
  controllers: [SignInController, SignOutController, ...pages],
  guard: PageGuard,
  edge: true,
  errorFilter: PageErrorFilter,
  providers,
  prepare,
  stopped: async () => {
    await redis?.quit();
  },
});

function providers(context: ServiceContext<Config>): Provider[] {
  const { config, logger, readiness } = context;
  redis = new Redis(config.REDIS_URL, redisPatience);
  redis.on('error', (error) => logger.warn({ err: error }, 'redis'));
  readiness.watch('redis', async () => void (await redis.ping()));
  const clients = serviceClients(config);
  const provider = new OpenIdProvider({
    keycloakUrl: config.KEYCLOAK_URL,
    realm: config.KEYCLOAK_REALM,
    clientId: config.WEB_CLIENT_ID,
    clientSecret: config.WEB_CLIENT_SECRET,
  });
  const sessions = new SessionStore(redis);
  return [
    { provide: CLIENTS, useValue: clients },
    { provide: OpenIdProvider, useValue: provider },
    { provide: SessionStore, useValue: sessions },
    { provide: AccessTokens, useValue: new AccessTokens(redis, sessions, provider) },
    { provide: Reachability, useValue: new Reachability(`${config.KEYCLOAK_URL}/realms/${config.KEYCLOAK_REALM}`, config.PROCONNECT_ISSUER) },
    { provide: PendingLogins, useValue: new PendingLogins(redis) },
    { provide: Refusals, useValue: new Refusals(redis) },
    { provide: KeptForms, useValue: new KeptForms(redis, config.SESSION_SECRET) },
    { provide: PublicAddress, useValue: new PublicAddress(config.PUBLIC_BASE) },
    { provide: InstanceDirectory, useValue: new InstanceDirectory(clients.identity, logger) },
    { provide: Flashes, useValue: new Flashes(redis) },
    { provide: PrintedSlips, useValue: new PrintedSlips(redis) },
    CaseReader,
    PeopleReader,
    AssistanceReader,
    AssistedReader,
    AdministrationReader,
    ServiceToken,
  ];
}

async function prepare(app: NestFastifyApplication, { config }: ServiceContext<Config>): Promise<void> {
  await app.register(cookie as never);
  await app.register(compress as never, { threshold: 1024 } as never);
  const limits = { page: config.PAGES_PER_MINUTE, form: config.FORMS_PER_MINUTE, 'sign-in': config.SIGN_INS_PER_MINUTE, reading: config.READINGS_PER_MINUTE };
  await app.register(rateLimit as never, limiterOf(limits) as never);
  await app.register(helmet as never, {
    contentSecurityPolicy: { useDefaults: false, directives },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  } as never);
  serveAssets(app.getHttpAdapter().getInstance() as never);
}

/** Nothing but our own files, and no form that leads elsewhere. */
const directives = {
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'script-src': ["'self'"],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
  'object-src': ["'none'"],
};
