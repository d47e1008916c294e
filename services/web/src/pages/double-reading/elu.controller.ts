import { Body, Controller, Get, Inject, Param, Post, UseInterceptors } from '@nestjs/common';
import { anyone, ApiProblem } from '@osinum/contracts';
import { Guarded } from '@osinum/service-kit';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { RedirectTo } from '../../security/redirect.ts';
import { textOf, type Fields } from '../shell/form.ts';
import { PageInterceptor } from '../shell/page.interceptor.ts';
import type { Page } from '../shell/page.ts';
import { codePage, deadSlipPage, eluPage, thanksPage } from './elu-pages.ts';
import { attemptAfter, readReading } from './read-reading.ts';
import { READ_PATH } from './reading-paths.ts';

/** As a slip has it, dashes or not; anything else was mistyped. */
const typedCode = /^[\p{L}\p{N}]{4}[\s-]?[\p{L}\p{N}]{4}[\s-]?[\p{L}\p{N}]{4}$/u;
const MOST_CODE = 60;

/** The double reading as an élu meets it: a code, fifteen questions, thanks. No account, no name. */
@Controller(READ_PATH.slice(1))
@UseInterceptors(PageInterceptor)
export class EluController {
  constructor(@Inject(CLIENTS) private readonly clients: ServiceClients) {}

  @Get()
  @Guarded(anyone())
  enter() {
    return codePage();
  }

  @Post()
  @Guarded(anyone())
  find(@Body() form: Fields) {
    const value = textOf(form, 'code');
    if (!typedCode.test(value)) return codePage({ error: 'Tapez les douze lettres et chiffres de votre feuillet.', value });
    throw new RedirectTo(`${READ_PATH}/${encodeURIComponent(value.toUpperCase().replaceAll(/\s/g, '-'))}`);
  }

  @Get('merci')
  @Guarded(anyone())
  thanks() {
    return thanksPage();
  }

  @Get(':code')
  @Guarded(anyone())
  read(@Param('code') code: string) {
    return orDead(async () => eluPage(code, await this.sheet(code)));
  }

  @Post(':code')
  @Guarded(anyone())
  give(@Param('code') code: string, @Body() form: Fields) {
    return orDead(async () => {
      const sheet = await this.sheet(code);
      const { answers, errors } = readReading(sheet, form ?? {});
      try {
        await this.clients.diagnostics.useSlip({ body: { slip: code, answers } });
      } catch (error) {
        if (!(error instanceof ApiProblem) || error.problem.code !== 'reading-incomplete') throw error;
        return eluPage(code, sheet, attemptAfter(error.problem, form ?? {}, errors));
      }
      throw new RedirectTo(`${READ_PATH}/merci`);
    });
  }

  private sheet(code: string) {
    return this.clients.diagnostics.readSlip({ body: { slip: code.slice(0, MOST_CODE) } });
  }
}

/** One page for every slip that opens nothing. */
async function orDead(page: () => Promise<Page>): Promise<Page> {
  try {
    return await page();
  } catch (error) {
    const dead = error instanceof ApiProblem && ['slip-not-valid', 'request-invalid'].includes(error.problem.code);
    if (dead) return deadSlipPage();
    throw error;
  }
}
