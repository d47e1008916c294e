import { Body, Controller, Get, Inject, NotFoundException, Post, UseInterceptors } from '@nestjs/common';
import { ApiProblem, member, type diagnosticsApi, type InputOf } from '@osinum/contracts';
import { Guarded } from '@osinum/service-kit';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { RedirectTo } from '../../security/redirect.ts';
import { ServiceToken } from '../../session/service-token.ts';
import { CurrentVisit, type MemberVisit } from '../../session/visit.ts';
import { Flashes } from '../shell/flashes.ts';
import type { Fields } from '../shell/form.ts';
import { PageInterceptor } from '../shell/page.interceptor.ts';
import { UuidParam } from '../shell/uuid-param.ts';
import { profilePage, type RefusedCorrection } from './profile-page.ts';
import { readCorrection } from './read-correction.ts';

type Correction = InputOf<typeof diagnosticsApi.correctProfile>['body'];

/** The profile of a signed diagnostic, explained and corrected. */
@Controller('resultats/:diagnosticId/profil')
@UseInterceptors(PageInterceptor)
export class ProfileController {
  constructor(
    @Inject(CLIENTS) private readonly clients: ServiceClients,
    @Inject(ServiceToken) private readonly token: ServiceToken,
    @Inject(Flashes) private readonly flashes: Flashes,
  ) {}

  @Get()
  @Guarded(member('diagnostic:read'))
  async show(@CurrentVisit() visit: MemberVisit, @UuidParam('diagnosticId') id: string) {
    const { results, profile } = await this.read(visit, id);
    return profilePage(results, profile, visit);
  }

  @Post()
  @Guarded(member('diagnostic:answer'))
  async correct(@CurrentVisit() visit: MemberVisit, @UuidParam('diagnosticId') id: string, @Body() form: Fields) {
    const { profile } = await this.read(visit, id);
    const correction = readCorrection(profile, form ?? {});
    const error = await this.keep(visit, id, correction);
    if (error !== undefined) return this.refused(visit, id, { error, typed: correction });
    const undone = correction.struckAxes.length === 0 && correction.posts === undefined;
    await this.flashes.say(visit.session, { text: undone ? 'C’est annulé : votre profil est de nouveau déduit de vos seules réponses.' : 'Votre correction est gardée. Vos réponses signées n’ont pas changé.' });
    throw new RedirectTo(`/resultats/${id}/profil`);
  }

  /** Read again: somebody else may have corrected meanwhile. */
  private async refused(visit: MemberVisit, id: string, refused: RefusedCorrection) {
    const { results, profile } = await this.read(visit, id);
    return profilePage(results, profile, visit, refused);
  }

  /** Why a correction could not be kept, in words; nothing when it was. */
  private async keep(visit: MemberVisit, diagnosticId: string, body: Correction): Promise<string | undefined> {
    const params = { collectiviteId: visit.session.collectivite.id, diagnosticId };
    try {
      await this.clients.diagnostics.correctProfile({ params, body, token: await this.token.of(visit) });
      return undefined;
    } catch (error) {
      if (error instanceof ApiProblem && ['profile-changed', 'profile-correction-invalid'].includes(error.problem.code)) return error.problem.detail;
      throw error;
    }
  }

  private async read(visit: MemberVisit, diagnosticId: string) {
    const params = { collectiviteId: visit.session.collectivite.id, diagnosticId };
    const results = await this.clients.diagnostics.getResults({ params, token: await this.token.of(visit) });
    if (results.profile === undefined) throw new NotFoundException();
    return { results, profile: results.profile };
  }
}
