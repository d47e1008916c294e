import { Controller, Get, Headers, Inject, Res } from '@nestjs/common';
import { anyone } from '@osinum/contracts';
import { notFound } from '@osinum/kernel';
import type { FastifyReply } from 'fastify';
import type { Registry } from 'prom-client';
import { CONFIG, METRICS, READINESS } from '../boot/tokens.ts';
import type { CommonConfig } from '../configuration/load-config.ts';
import { Guarded } from '../http/api.decorator.ts';
import { isMonitoring } from './monitoring-token.ts';
import type { Readiness } from './readiness.ts';

/** Alive and ready, for everybody; the reasons and the figures, for the monitoring and its token. */
@Controller()
export class HealthController {
  constructor(
    @Inject(READINESS) private readonly readiness: Readiness,
    @Inject(METRICS) private readonly registry: Registry,
    @Inject(CONFIG) private readonly config: CommonConfig,
  ) {}

  @Get('health/live')
  @Guarded(anyone())
  live() {
    return { status: 'alive' };
  }

  @Get('health/ready')
  @Guarded(anyone())
  async ready(@Res({ passthrough: true }) reply: FastifyReply, @Headers('authorization') authorization?: string) {
    const { ready, reasons } = await this.readiness.report();
    void reply.status(ready ? 200 : 503);
    const status = ready ? 'ready' : 'not-ready';
    return isMonitoring(authorization, this.config.METRICS_TOKEN) ? { status, reasons } : { status };
  }

  @Get('metrics')
  @Guarded(anyone())
  async metrics(@Res({ passthrough: true }) reply: FastifyReply, @Headers('authorization') authorization?: string) {
    if (!isMonitoring(authorization, this.config.METRICS_TOKEN)) throw notFound('not-found', 'Cette page ou cet élément n’existe pas, ou n’est pas à vous.');
    void reply.type(this.registry.contentType);
    return this.registry.metrics();
  }
}
