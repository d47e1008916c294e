import { Controller, Get, Inject, UseInterceptors } from '@nestjs/common';
import { anyone } from '@osinum/contracts';
import { Guarded } from '@osinum/service-kit';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { CurrentVisit, type Visit } from '../../session/visit.ts';
import { orAway } from '../shell/degraded.ts';
import { PageInterceptor } from '../shell/page.interceptor.ts';
import { homePage } from './home-page.ts';

@Controller()
@UseInterceptors(PageInterceptor)
export class HomeController {
  constructor(@Inject(CLIENTS) private readonly clients: ServiceClients) {}

  @Get()
  @Guarded(anyone())
  async home(@CurrentVisit() visit: Visit) {
    const { value } = await orAway(this.clients.catalogue.listNeeds({ deadlineMs: 800 }));
    return homePage(visit, value?.needs ?? []);
  }
}
