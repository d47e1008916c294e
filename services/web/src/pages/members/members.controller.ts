import { Body, Controller, Get, Inject, Post, UseInterceptors } from '@nestjs/common';
import { member } from '@osinum/contracts';
import { can } from '@osinum/kernel';
import { Guarded } from '@osinum/service-kit';
import { z } from 'zod';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { RedirectTo } from '../../security/redirect.ts';
import { ServiceToken } from '../../session/service-token.ts';
import { CurrentVisit, type MemberVisit } from '../../session/visit.ts';
import { Flashes, type Flash } from '../shell/flashes.ts';
import { textOf, type Fields } from '../shell/form.ts';
import { PageInterceptor } from '../shell/page.interceptor.ts';
import { UuidParam } from '../shell/uuid-param.ts';
import { membersPage } from './members-page.ts';

const decisions = z.enum(['accepter', 'refuser', 'retirer']);

/** The people of a collectivité: who is in, who waits. */
@Controller('equipe-collectivite')
@UseInterceptors(PageInterceptor)
export class MembersController {
  constructor(
    @Inject(CLIENTS) private readonly clients: ServiceClients,
    @Inject(ServiceToken) private readonly token: ServiceToken,
    @Inject(Flashes) private readonly flashes: Flashes,
  ) {}

  @Get()
  @Guarded(member('collectivite:read'))
  async list(@CurrentVisit() visit: MemberVisit) {
    const params = { collectiviteId: visit.session.collectivite.id };
    const { members } = await this.clients.identity.listMembers({ params, token: await this.token.of(visit) });
    return membersPage(visit, members, can(visit.session.role, 'membership:manage'));
  }

  @Post(':personId')
  @Guarded(member('membership:manage'))
  async decide(@CurrentVisit() visit: MemberVisit, @UuidParam('personId') personId: string, @Body() form: Fields): Promise<never> {
    const params = { collectiviteId: visit.session.collectivite.id, personId };
    const token = await this.token.of(visit);
    const decision = decisions.safeParse(textOf(form, 'decision'));
    if (!decision.success) return this.back(visit, { tone: 'warning', text: 'Rien n’a changé\u00a0: choisissez ce que vous décidez.' });
    const accepts = decision.data === 'accepter';
    const { name } = accepts
      ? await this.clients.identity.approveMember({ params, token })
      : await this.clients.identity.endMember({ params, token });
    return this.back(visit, { text: accepts ? `${name} peut maintenant répondre avec vous.` : `${name} n’a plus accès.` });
  }

  private async back(visit: MemberVisit, flash: Flash): Promise<never> {
    await this.flashes.say(visit.session, flash);
    throw new RedirectTo('/equipe-collectivite');
  }
}
