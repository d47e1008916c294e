import { Body, Controller, Get, Headers, Inject, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { staff, type diagnosticsApi, type ResponseOf } from '@osinum/contracts';
import { Guarded, problemOf } from '@osinum/service-kit';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { RedirectTo } from '../../security/redirect.ts';
import { CurrentVisit, type StaffVisit } from '../../session/visit.ts';
import { dropsAnAnswer, HIDDEN_MEANWHILE } from '../diagnostic/dropped-answers.ts';
import { saveAtOnce, type Saving } from '../diagnostic/save-at-once.ts';
import { afterTheme, attemptsOf, questionThatAppeared, readTheme, type ReadTheme } from '../diagnostic/save-theme.ts';
import { themePage, type Attempts, type Thematique } from '../diagnostic/theme-page.ts';
import { Flashes } from '../shell/flashes.ts';
import { DATA } from '../shell/data.ts';
import { textOf, type Fields } from '../shell/form.ts';
import { PageInterceptor } from '../shell/page.interceptor.ts';
import type { Page } from '../shell/page.ts';
import { UuidParam } from '../shell/uuid-param.ts';
import { AssistedReader, type OpenCase } from './assisted-reader.ts';
import { assistedPath, assistedSeat } from './assisted-seat.ts';
import { authorInWords } from './assistance-words.ts';
import { notKeptPage } from './not-kept-page.ts';

/** What became of a page an advisor sent. */
interface Kept {
  readonly open: OpenCase;
  readonly read: ReadTheme;
  readonly saved: ResponseOf<typeof diagnosticsApi.saveAssistedThematique>;
  /** True when an answer was not kept because its question is no longer asked. */
  readonly hidden: boolean;
}

/** The pages of the questionnaire, typed by an advisor for the collectivité. */
@Controller('accompagnements/:caseId/diagnostic/themes/:thematique')
@UseInterceptors(PageInterceptor)
export class AssistedThemeController {
  constructor(
    @Inject(CLIENTS) private readonly clients: ServiceClients,
    @Inject(AssistedReader) private readonly reader: AssistedReader,
    @Inject(Flashes) private readonly flashes: Flashes,
  ) {}

  @Get()
  @Guarded(staff('diagnostic:assist'))
  show(@CurrentVisit() visit: StaffVisit, @UuidParam('caseId') caseId: string, @Param('thematique') code: string, @Query('nouvelle') appeared?: string) {
    return this.reader.withCase(visit, caseId, async (open) => {
      const page = await this.page(visit, open, await this.theme(open, code));
      return appeared ? { ...page, model: { ...page.model, appeared: true } } : page;
    });
  }

  @Post()
  @Guarded(staff('diagnostic:assist'))
  async save(@CurrentVisit() visit: StaffVisit, @UuidParam('caseId') caseId: string, @Param('thematique') code: string, @Body() form: Fields, @Headers('accept') accept?: string) {
    if (accept === DATA) return this.reader.saving(visit, caseId, (open) => saveAtOnce(form ?? {}, this.saving(visit, open, code)));
    const kept = await this.keep(visit, caseId, code, form ?? {});
    return 'notKept' in kept ? kept.notKept : this.afterSave(visit, caseId, code, form ?? {}, kept);
  }

  private saving(visit: StaffVisit, open: OpenCase, thematique: string): Saving {
    const call = { ...open.call, params: { ...open.call.params, thematique } };
    return {
      thematique,
      save: (answers) => this.clients.diagnostics.saveAssistedThematique({ ...call, body: { answers } }),
      nameOf: async (answer) => authorInWords(answer, (await this.reader.seatOf(visit, open, [answer])).people),
    };
  }

  private async keep(visit: StaffVisit, caseId: string, code: string, form: Fields) {
    try {
      return await this.reader.saving(visit, caseId, async (open) => {
        const { questions } = await this.theme(open, code);
        const read = readTheme(questions, form);
        const call = { ...open.call, params: { ...open.call.params, thematique: code } };
        const saved = await this.clients.diagnostics.saveAssistedThematique({ ...call, body: { answers: read.answers } });
        return { open, read, saved, hidden: dropsAnAnswer(questions, form, saved.outcomes) };
      });
    } catch (error) {
      const notKept = notKeptPage(problemOf(error), caseId, form);
      if (notKept === undefined) throw error;
      return { notKept };
    }
  }

  private async afterSave(visit: StaffVisit, caseId: string, code: string, form: Fields, { open, read, saved, hidden }: Kept): Promise<Page> {
    const { outcomes, diagnostic } = saved;
    if (hidden) await this.flashes.say(visit.session, { text: HIDDEN_MEANWHILE });
    const theirs = outcomes.flatMap((outcome) => (outcome.outcome === 'conflict' ? outcome.current : []));
    const { people } = await this.reader.seatOf(visit, open, theirs);
    const attempts = attemptsOf(read, outcomes, form, (answer) => authorInWords(answer, people));
    const now = await this.theme(open, code);
    if (attempts) return this.page(visit, open, now, attempts);
    if (textOf(form, 'suite') === 'plus-tard') throw new RedirectTo(assistedPath(caseId));
    throw new RedirectTo(afterAssistedTheme(afterTheme(diagnostic, code, questionThatAppeared(now.questions, read.shown), assistedPath(caseId))));
  }

  private async theme({ call }: OpenCase, thematique: string): Promise<Thematique> {
    return this.clients.diagnostics.getAssistedThematique({ ...call, params: { ...call.params, thematique } });
  }

  private async page(visit: StaffVisit, open: OpenCase, theme: Thematique, attempts?: Attempts): Promise<Page> {
    const at = await this.reader.seatOf(visit, open, theme.questions.flatMap(({ answer }) => answer ?? []));
    return themePage(theme, attempts, assistedSeat(at));
  }
}

/** An advisor never signs: the end of the questions leads to where the diagnostic is handed back. */
const afterAssistedTheme = (path: string) => path.replace(/(\/terminer|\?reste=1)$/, '');
