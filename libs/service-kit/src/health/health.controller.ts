import { Controller, Get, Inject, Res } from '@nestjs/common';
import { anyone } from '@osinum/contracts';
import type { FastifyReply } from 'fastify';
import { register } from 'prom-client';
import { Guarded } from '../http/api.decorator.ts';
import { READINESS } from '../boot/tokens.ts';
import type { Readiness } from './readiness.ts';

/** Alive, ready (with reasons), and figures for the monitoring. */
@Controller()
export class HealthController {
  private readonly readiness: Readiness;

  constructor(@Inject(READINESS) readiness: Readiness) {
    this.readiness = readiness;
  }

  @Get('health/live')
  @Guarded(anyone())
  live() {
    return { status: 'alive' };
  }

  @Get('health/ready')
  @Guarded(anyone())
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const { ready, reasons } = await this.readiness.report();
    void reply.status(ready ? 200 : 503);
    return { status: ready ? 'ready' : 'not-ready', reasons };
  }

  @Get('metrics')
  @Guarded(anyone())
  async metrics(@Res({ passthrough: true }) reply: FastifyReply) {
    void reply.type(register.contentType);
    return register.metrics();
  }
}
