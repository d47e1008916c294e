import { Body, Controller, Get, Headers, Inject, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { member, type DiagnosticView } from '@osinum/contracts';
import { Guarded } from '@osinum/service-kit';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { RedirectTo } from '../../security/redirect.ts';
import { ServiceToken } from '../../session/service-token.ts';
import { CurrentVisit, type MemberVisit } from '../../session/visit.ts';
import { Flashes } from '../shell/flashes.ts';
import { DATA } from '../shell/data.ts';
import { textOf, type Fields } from '../shell/form.ts';
import { PageInterceptor } from '../shell/page.interceptor.ts';
import { UuidParam } from '../shell/uuid-param.ts';
import { AssistanceReader } from '../assistance/assistance-reader.ts';
import { dropsAnAnswer, HIDDEN_MEANWHILE } from './dropped-answers.ts';
import { saveAtOnce, type Saving } from './save-at-once.ts';
import { afterTheme, attemptsOf, questionThatAppeared, readTheme } from './save-theme.ts';
import { signedMeanwhilePage } from './signed-meanwhile-page.ts';
import { themePage, type Thematique } from './theme-page.ts';

/** One theme of a diagnostic a page; each answer saved on its own. */
@Controller('diagnostic/:diagnosticId/themes/:thematique')
@UseInterceptors(PageInterceptor)
export class ThemeController {
  constructor(
    @Inject(CLIENTS) private readonly clients: ServiceClients,
    @Inject(ServiceToken) private readonly token: ServiceToken,
    @Inject(Flashes) private readonly flashes: Flashes,
    @Inject(AssistanceReader) private readonly assistance: AssistanceReader,
  ) {}

  @Get()
  @Guarded(member('diagnostic:read'))
  async show(@CurrentVisit() visit: MemberVisit, @UuidParam('diagnosticId') id: string, @Param('thematique') code: string, @Query('nouvelle') appeared?: string) {
    const theme = await this.theme(visit, id, code);
    if (theme.diagnostic.status === 'completed') throw new RedirectTo(`/resultats/${id}`);
    const page = themePage(theme, undefined, await this.assistance.seat(visit, theme));
    return appeared ? { ...page, model: { ...page.model, appeared: true } } : page;
  }

  @Post()
  @Guarded(member('diagnostic:answer'))
  async save(@CurrentVisit() visit: MemberVisit, @UuidParam('diagnosticId') id: string, @Param('thematique') code: string, @Body() form: Fields, @Headers('accept') accept?: string) {
    if (accept === DATA) return saveAtOnce(form ?? {}, this.saving(visit, id, code));
    const before = await this.theme(visit, id, code);
    const read = readTheme(before.questions, form ?? {});
    if (before.diagnostic.status === 'completed') return signedMeanwhilePage(before, read, form);
    const { outcomes, diagnostic } = await this.clients.diagnostics.saveThematique({
      params: { collectiviteId: visit.session.collectivite.id, diagnosticId: id, thematique: code },
      body: { answers: read.answers },
      token: await this.token.of(visit),
    });
    if (dropsAnAnswer(before.questions, form ?? {}, outcomes)) await this.flashes.say(visit.session, { text: HIDDEN_MEANWHILE });
    const theirs = outcomes.flatMap((outcome) => (outcome.outcome === 'conflict' ? outcome.current : []));
    const attempts = attemptsOf(read, outcomes, form, await this.assistance.namesOf(visit, theirs));
    if (attempts) {
      const now = await this.theme(visit, id, code);
      return themePage(now, attempts, await this.assistance.seat(visit, now));
    }
    if (textOf(form, 'suite') !== 'plus-tard') {
      throw new RedirectTo(afterTheme(diagnostic, code, await this.appeared(visit, diagnostic, code, read.shown)));
    }
    await this.flashes.say(visit.session, { text: 'Vos réponses sont gardées. Vous reprendrez là où vous en êtes.' });
    throw new RedirectTo('/diagnostic');
  }

  private saving(visit: MemberVisit, diagnosticId: string, thematique: string): Saving {
    const params = { collectiviteId: visit.session.collectivite.id, diagnosticId, thematique };
    return {
      thematique,
      save: async (answers) => this.clients.diagnostics.saveThematique({ params, body: { answers }, token: await this.token.of(visit) }),
      nameOf: async (answer) => (await this.assistance.namesOf(visit, [answer]))(answer),
    };
  }

  /** Asked only when the theme has a question left. */
  private async appeared(visit: MemberVisit, { id, thematiques }: DiagnosticView, code: string, shown: ReadonlySet<string>) {
    const progress = thematiques.find((thematique) => thematique.code === code);
    if (!progress || progress.answered === progress.visible) return undefined;
    return questionThatAppeared((await this.theme(visit, id, code)).questions, shown);
  }

  private async theme(visit: MemberVisit, diagnosticId: string, thematique: string): Promise<Thematique> {
    const params = { collectiviteId: visit.session.collectivite.id, diagnosticId, thematique };
    return this.clients.diagnostics.getThematique({ params, query: { instanceId: visit.instance.id }, token: await this.token.of(visit) });
  }
}
