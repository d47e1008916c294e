import { Controller, Get, Inject, NotFoundException, Param, Query, UseInterceptors } from '@nestjs/common';
import { anyone } from '@osinum/contracts';
import { Guarded } from '@osinum/service-kit';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { PageInterceptor } from '../shell/page.interceptor.ts';
import { cataloguePage, toolPage } from './catalogue-pages.ts';

/** Tools with their sources and their limits, without an account. */
@Controller('catalogue')
@UseInterceptors(PageInterceptor)
export class CatalogueController {
  constructor(@Inject(CLIENTS) private readonly clients: ServiceClients) {}

  @Get()
  @Guarded(anyone())
  async list(@Query('besoin') need: unknown, @Query('q') q: unknown, @Query('page') page: unknown) {
    const query = { ...(isShort(need, 60) && { need }), ...(isShort(q, 120) && { q }) };
    const [{ tools }, { needs }] = await Promise.all([this.clients.catalogue.listTools({ query }), this.clients.catalogue.listNeeds({})]);
    return cataloguePage(tools, needs, query, Number(page));
  }

  @Get(':slug')
  @Guarded(anyone())
  async tool(@Param('slug') slug: string) {
    if (!/^[a-z0-9-]{1,80}$/.test(slug)) throw new NotFoundException();
    return toolPage(await this.clients.catalogue.getTool({ params: { slug } }));
  }
}

function isShort(value: unknown, most: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= most;
}
