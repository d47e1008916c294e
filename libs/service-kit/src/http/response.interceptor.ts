import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { RouteDefinition } from '@osinum/contracts';
import { map, type Observable } from 'rxjs';
import { ROUTE } from './api.decorator.ts';

/** Answers exactly what the route declares: an undeclared field never leaves the service. */
@Injectable()
export class ResponseShape implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route = Reflect.getMetadata(ROUTE, context.getHandler()) as RouteDefinition | undefined;
    return route ? next.handle().pipe(map((answer) => route.response.parse(answer))) : next.handle();
  }
}
