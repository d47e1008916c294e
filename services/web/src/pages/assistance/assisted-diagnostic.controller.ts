import { Body, Controller, Get, Inject, Post, UseInterceptors } from '@nestjs/common';
import { assistanceMode, interlocutor, staff, type AssistanceView } from '@osinum/contracts';
import { Guarded } from '@osinum/service-kit';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { RedirectTo } from '../../security/redirect.ts';
import { ServiceToken } from '../../session/service-token.ts';
import { CurrentVisit, type StaffVisit } from '../../session/visit.ts';
import { textOf, type Fields } from '../shell/form.ts';
import { PageInterceptor } from '../shell/page.interceptor.ts';
import { UuidParam } from '../shell/uuid-param.ts';
import { leftInWords } from './assistance-page.ts';
import { AssistedReader, type OpenCase } from './assisted-reader.ts';
import { assistedDiagnosticPage, assistedPath, type RefusedInterlocutor } from './assisted-seat.ts';
import { contributionsPage } from './contributions-page.ts';

/** An advisor proposes to fill the diagnostic with the collectivité, does, and leaves it to be signed. */
@Controller('accompagnements/:caseId/diagnostic')
@UseInterceptors(PageInterceptor)
export class AssistedDiagnosticController {
  constructor(
    @Inject(CLIENTS) private readonly clients: ServiceClients,
    @Inject(ServiceToken) private readonly token: ServiceToken,
    @Inject(AssistedReader) private readonly reader: AssistedReader,
  ) {}

  @Post('proposer')
  @Guarded(staff('diagnostic:assist'))
  async propose(@CurrentVisit() visit: StaffVisit, @UuidParam('caseId') caseId: string, @Body() form: Fields): Promise<never> {
    const mode = assistanceMode.safeParse(textOf(form, 'moyen'));
    if (!mode.success) throw new RedirectTo(`/accompagnements/${caseId}`);
    const said = 'Votre proposition est envoyée. La collectivité la lit sur sa page et par courriel.';
    return this.aboutCase(visit, caseId, () => said, (call) => this.clients.diagnostics.proposeAssistance({ ...call, body: { mode: mode.data } }));
  }

  @Post('rendre')
  @Guarded(staff('diagnostic:assist'))
  handBack(@CurrentVisit() visit: StaffVisit, @UuidParam('caseId') caseId: string): Promise<never> {
    return this.aboutCase(visit, caseId, leftInWords, (call) => this.clients.diagnostics.handBackAssistance(call));
  }

  @Get()
  @Guarded(staff('diagnostic:assist'))
  show(@CurrentVisit() visit: StaffVisit, @UuidParam('caseId') caseId: string) {
    return this.reader.withCase(visit, caseId, (open) => this.page(visit, open));
  }

  @Post('interlocuteur')
  @Guarded(staff('diagnostic:assist'))
  async name(@CurrentVisit() visit: StaffVisit, @UuidParam('caseId') caseId: string, @Body() form: Fields) {
    const mode = assistanceMode.safeParse(textOf(form, 'moyen'));
    const who = interlocutor.optional().safeParse(textOf(form, 'interlocuteur') || undefined);
    if (!mode.success || !who.success) return this.refuse(visit, caseId, { error: who.success ? 'Choisissez comment vous vous parlez.' : 'Écrivez 80 caractères au plus.', value: textOf(form, 'interlocuteur') });
    return this.reader.saving(visit, caseId, async ({ call }) => {
      await this.clients.diagnostics.nameInterlocutor({ ...call, body: { mode: mode.data, interlocutor: who.data } });
      throw new RedirectTo(assistedPath(caseId));
    });
  }

  @Get('contributions')
  @Guarded(staff('diagnostic:assist'))
  history(@CurrentVisit() visit: StaffVisit, @UuidParam('caseId') caseId: string) {
    return this.reader.withCase(visit, caseId, async (open) => {
      const traces = await this.clients.diagnostics.getAssistedContributions(open.call);
      const authors = traces.thematiques.flatMap(({ answers }) => answers);
      const acts = traces.staffActs.map(({ personId }) => ({ savedBy: personId, assisted: { mode: 'phone' as const } }));
      const { people } = await this.reader.seatOf(visit, open, [...authors, ...acts]);
      return contributionsPage(traces, people, { base: assistedPath(caseId), section: 'mes-accompagnements' });
    });
  }

  private refuse(visit: StaffVisit, caseId: string, refused: RefusedInterlocutor) {
    return this.reader.saving(visit, caseId, (open) => this.page(visit, open, refused));
  }

  private async page(visit: StaffVisit, open: OpenCase, refused?: RefusedInterlocutor) {
    const { diagnostic } = await this.clients.diagnostics.getAssistedDiagnostic(open.call);
    return assistedDiagnosticPage(await this.reader.seatOf(visit, open, []), diagnostic, refused);
  }

  /** What needs no agreement: about the collectivité of the case, said on its page. */
  private async aboutCase(
    visit: StaffVisit,
    caseId: string,
    said: (assistance: AssistanceView) => string,
    work: (call: { params: { instanceId: string; collectiviteId: string }; token: string }) => Promise<AssistanceView>,
  ): Promise<never> {
    const token = await this.token.of(visit);
    const instanceId = visit.instance.id;
    const { collectiviteId } = await this.clients.casework.getCase({ params: { instanceId, caseId }, token });
    return this.reader.orBack(visit, caseId, async () => {
      const assistance = await work({ params: { instanceId, collectiviteId }, token });
      return this.reader.leave(visit, caseId, said(assistance), 'ok');
    });
  }
}
