import { Inject, Injectable } from '@nestjs/common';
import { SignInAgain } from '../security/sign-in-again.ts';
import { AccessTokens, LoginOver } from './access-token.ts';
import type { Visit } from './visit.ts';

/** The token with which a page calls the services on behalf of its visitor. */
@Injectable()
export class ServiceToken {
  constructor(@Inject(AccessTokens) private readonly tokens: AccessTokens) {}

  /** @throws SignInAgain when the login is over. */
  async of(visit: Visit): Promise<string> {
    if (!visit.session) throw new SignInAgain();
    try {
      return await this.tokens.of(visit.session);
    } catch (error) {
      if (error instanceof LoginOver) throw new SignInAgain();
      throw error;
    }
  }
}
