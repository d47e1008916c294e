import { Body, Controller, Get, Inject, Post, Query, UseInterceptors } from '@nestjs/common';
import { actionState, ApiProblem, member, trajectory } from '@osinum/contracts';
import { notFound, unavailable } from '@osinum/kernel';
import { Guarded } from '@osinum/service-kit';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { RedirectTo } from '../../security/redirect.ts';
import { ServiceToken } from '../../session/service-token.ts';
import { CurrentVisit, type MemberVisit } from '../../session/visit.ts';
import { orAway } from '../shell/degraded.ts';
import { Flashes } from '../shell/flashes.ts';
import { textOf, type Fields } from '../shell/form.ts';
import { PageInterceptor } from '../shell/page.interceptor.ts';
import { tryNumber, waitFor } from '../shell/pending-page.ts';
import { UuidParam } from '../shell/uuid-param.ts';
import { actionPage, type Attempt } from './action-page.ts';
import { noPlanPage, planPage } from './plan-page.ts';

/** The team is told that help is wanted, and of no action: what is to be done says where a collectivité is weak. */
const WHICH_ACTION = 'Votre demande est transmise à l’équipe. Écrivez-lui ici de quelle action il s’agit\u00a0: elle ne lit pas votre plan.';

/** The action plan: six actions first, each with its reasons, its state and a way to ask for help. */
@Controller('plan')
@UseInterceptors(PageInterceptor)
export class PlanController {
  constructor(
    @Inject(CLIENTS) private readonly clients: ServiceClients,
    @Inject(ServiceToken) private readonly token: ServiceToken,
    @Inject(Flashes) private readonly flashes: Flashes,
  ) {}

  @Get()
  @Guarded(member('plan:read'))
  async show(@CurrentVisit() visit: MemberVisit, @Query('essai') tries: unknown) {
    const [plan, { value: signed, away }] = await Promise.all([this.plan(visit), orAway(this.lastSigned(visit))]);
    if (away && plan) return planPage(plan);
    if (away) throw unavailable('diagnostics-away', 'Vos diagnostics ne répondent pas pour l’instant. Réessayez dans un moment.');
    if (!signed) return noPlanPage();
    if (plan?.diagnosticId === signed.id) return planPage(plan, signed);
    return waitFor('plan', visit, tryNumber(tries));
  }

  @Get('actions/:actionId')
  @Guarded(member('plan:read'))
  async action(@CurrentVisit() visit: MemberVisit, @UuidParam('actionId') id: string) {
    const { action, diagnosticId } = await this.find(visit, id);
    return actionPage(action, diagnosticId);
  }

  @Post('actions/:actionId')
  @Guarded(member('plan:update'))
  async change(@CurrentVisit() visit: MemberVisit, @UuidParam('actionId') actionId: string, @Body() form: Fields) {
    const to = actionState.safeParse(textOf(form, 'etat'));
    const note = textOf(form, 'note');
    if (!to.success) return this.again(visit, actionId, { error: 'Choisissez où vous en êtes.', note });
    try {
      await this.clients.recommendations.changeActionState({
        params: { collectiviteId: visit.session.collectivite.id, actionId },
        body: { to: to.data, version: Number(textOf(form, 'version')) || 0, ...(note && { note }) },
        token: await this.token.of(visit),
      });
    } catch (error) {
      if (!(error instanceof ApiProblem) || ![409, 422].includes(error.problem.status)) throw error;
      return this.again(visit, actionId, { error: error.problem.detail, note, chosen: to.data, ...(error.problem.code === 'action-note-missing' && { field: 'note' as const }) });
    }
    await this.flashes.say(visit.session, { text: 'L’action est à jour.' });
    throw new RedirectTo('/plan');
  }

  @Post('cap')
  @Guarded(member('plan:update'))
  async steer(@CurrentVisit() visit: MemberVisit, @Body() form: Fields): Promise<never> {
    const chosen = trajectory.safeParse(textOf(form, 'cap'));
    if (!chosen.success) throw new RedirectTo('/plan');
    await this.clients.recommendations.chooseTrajectory({
      params: { collectiviteId: visit.session.collectivite.id },
      body: { trajectory: chosen.data },
      token: await this.token.of(visit),
    });
    await this.flashes.say(visit.session, { text: 'Votre cap a changé\u00a0: les actions sont rangées d’après lui.' });
    throw new RedirectTo('/plan');
  }

  @Post('aide')
  @Guarded(member('plan:update'))
  async askForHelp(@CurrentVisit() visit: MemberVisit, @Body() form: Fields): Promise<never> {
    const measureCode = textOf(form, 'mesure').slice(0, 60);
    await this.clients.recommendations.requestHelp({
      params: { collectiviteId: visit.session.collectivite.id },
      body: { instanceId: visit.instance.id, ...(measureCode && { measureCode }) },
      token: await this.token.of(visit),
    });
    await this.flashes.say(visit.session, { text: measureCode ? WHICH_ACTION : 'Votre demande est transmise à l’équipe. Elle vous répond ici et par courriel.' });
    throw new RedirectTo('/accompagnement');
  }

  private async plan(visit: MemberVisit) {
    const params = { collectiviteId: visit.session.collectivite.id };
    return (await this.clients.recommendations.getPlan({ params, token: await this.token.of(visit) })).plan;
  }

  private async lastSigned(visit: MemberVisit) {
    const params = { collectiviteId: visit.session.collectivite.id };
    const { diagnostics } = await this.clients.diagnostics.listDiagnostics({ params, token: await this.token.of(visit) });
    return diagnostics.find(({ status }) => status === 'completed');
  }

  private async find(visit: MemberVisit, actionId: string) {
    const plan = await this.plan(visit);
    const action = [...(plan?.first ?? []), ...(plan?.annex ?? [])].find(({ id }) => id === actionId);
    if (!plan || !action) throw notFound('action-unknown', 'Cette action n’est pas, ou n’est plus, dans votre plan.');
    return { action, diagnosticId: plan.diagnosticId };
  }

  private async again(visit: MemberVisit, actionId: string, attempt: Attempt) {
    const { action, diagnosticId } = await this.find(visit, actionId);
    return actionPage(action, diagnosticId, attempt);
  }
}
