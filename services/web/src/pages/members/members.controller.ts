import { Body, Controller, Get, Inject, Post, UseInterceptors } from '@nestjs/common';
import { member } from '@osinum/contracts';
import { can } from '@osinum/kernel';
import { Guarded } from '@osinum/service-kit';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { RedirectTo } from '../../security/redirect.ts';
import { ServiceToken } from '../../session/service-token.ts';
import { CurrentVisit, type MemberVisit } from '../../session/visit.ts';
import { Flashes } from '../shell/flashes.ts';
import { textOf, type Fields } from '../shell/form.ts';
import { PageInterceptor } from '../shell/page.interceptor.ts';
import { UuidParam } from '../shell/uuid-param.ts';
import { membersPage } from './members-page.ts';

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
    const accepts = textOf(form, 'decision') === 'accepter';
    const { name } = accepts
      ? await this.clients.identity.approveMember({ params, token })
      : await this.clients.identity.endMember({ params, token });
    await this.flashes.say(visit.session, { text: accepts ? `${name} peut maintenant répondre avec vous.` : `${name} n’a plus accès.` });
    throw new RedirectTo('/equipe-collectivite');
  }
}
