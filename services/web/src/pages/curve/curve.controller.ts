import { Controller, Get, Inject, UseInterceptors } from '@nestjs/common';
import { member } from '@osinum/contracts';
import { Guarded } from '@osinum/service-kit';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { ServiceToken } from '../../session/service-token.ts';
import { CurrentVisit, type MemberVisit } from '../../session/visit.ts';
import { PageInterceptor } from '../shell/page.interceptor.ts';
import { curvePage } from './curve-page.ts';

/** The scores of every signed diagnostic, over the years. */
@Controller('courbe')
@UseInterceptors(PageInterceptor)
export class CurveController {
  constructor(
    @Inject(CLIENTS) private readonly clients: ServiceClients,
    @Inject(ServiceToken) private readonly token: ServiceToken,
  ) {}

  @Get()
  @Guarded(member('diagnostic:read'))
  async show(@CurrentVisit() visit: MemberVisit) {
    const params = { collectiviteId: visit.session.collectivite.id };
    return curvePage(await this.clients.diagnostics.getCurve({ params, token: await this.token.of(visit) }));
  }
}
