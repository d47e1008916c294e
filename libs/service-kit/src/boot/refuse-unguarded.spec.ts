import 'reflect-metadata';
import { Controller, Get, Post } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { anyone } from '@osinum/contracts';
import { Guarded } from '../http/api.decorator.ts';
import { refuseUnguarded, routesOf } from './refuse-unguarded.ts';

@Controller('tools')
class WithPolicies {
  @Get(':slug')
  @Guarded(anyone())
  one() {
    return {};
  }
}

@Controller()
class Forgetful {
  @Post('forgotten')
  forgotten() {
    return {};
  }
}

describe('refuseUnguarded', () => {
  it('lets a service start whose routes all state a policy', () => {
    expect(() => refuseUnguarded([WithPolicies])).not.toThrow();
    expect(routesOf([WithPolicies])).toMatchObject([{ method: 'GET', path: '/tools/:slug', policy: { kind: 'anyone' } }]);
  });

  it('names the route that states none', () => {
    expect(() => refuseUnguarded([WithPolicies, Forgetful])).toThrow('POST /forgotten (Forgetful.forgotten)');
  });
});
