import { Body, Controller, Get, Inject, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiProblem, caseOutcome, caseStatus, staff, type CaseDetail } from '@osinum/contracts';
import { invalid } from '@osinum/kernel';
import { Guarded } from '@osinum/service-kit';
import { z } from 'zod';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { RedirectTo } from '../../security/redirect.ts';
import { ServiceToken } from '../../session/service-token.ts';
import { CurrentVisit, type StaffVisit } from '../../session/visit.ts';
import { Flashes, type Flash } from '../shell/flashes.ts';
import { textOf, type Fields } from '../shell/form.ts';
import { PageInterceptor } from '../shell/page.interceptor.ts';
import { UuidParam } from '../shell/uuid-param.ts';
import { casePage } from './case-page.ts';
import { CaseReader } from './case-reader.ts';
import { entryKinds } from './composer.ts';

/** One accompaniment, and everything an adviser does on it. */
@Controller('accompagnements/:caseId')
@UseInterceptors(PageInterceptor)
export class CaseController {
  constructor(
    @Inject(CLIENTS) private readonly clients: ServiceClients,
    @Inject(ServiceToken) private readonly token: ServiceToken,
    @Inject(Flashes) private readonly flashes: Flashes,
    @Inject(CaseReader) private readonly reader: CaseReader,
  ) {}

  @Get()
  @Guarded(staff('case:read'))
  async show(@CurrentVisit() visit: StaffVisit, @UuidParam('caseId') caseId: string, @Query('ecrire') kind: unknown) {
    const token = await this.token.of(visit);
    const parts = await this.reader.read(visit.instance.id, caseId, token);
    return casePage(parts, visit.session.personId, entryKinds.find((one) => one.code === kind) ?? entryKinds[0]!);
  }

  @Post('prendre')
  @Guarded(staff('case:claim'))
  claim(@CurrentVisit() visit: StaffVisit, @UuidParam('caseId') caseId: string): Promise<never> {
    const said = { text: 'Cet accompagnement est à vous. La collectivité en est informée.' };
    return this.act(visit, caseId, said, (call) => this.clients.casework.claimCase(call));
  }

  @Post('transition')
  @Guarded(staff('case:work'))
  move(@CurrentVisit() visit: StaffVisit, @UuidParam('caseId') caseId: string, @Body() form: Fields): Promise<never> {
    const to = caseStatus.safeParse(textOf(form, 'transition'));
    const outcome = caseOutcome.safeParse(textOf(form, 'issue'));
    if (!to.success) throw new RedirectTo(`/accompagnements/${caseId}`);
    const body = { to: to.data, ...(outcome.success && { outcome: outcome.data }) };
    return this.act(visit, caseId, { text: 'L’étape a changé.' }, (call) => this.clients.casework.changeCaseStatus({ ...call, body }));
  }

  @Post('messages')
  @Guarded(staff('case:work'))
  write(@CurrentVisit() visit: StaffVisit, @UuidParam('caseId') caseId: string, @Body() form: Fields): Promise<never> {
    const kind = entryKinds.find(({ code }) => code === textOf(form, 'nature')) ?? entryKinds[0]!;
    const text = textOf(form, 'texte');
    if (!text) return this.back(visit, caseId, { tone: 'warning', text: 'Le texte était vide\u00a0: rien n’a été enregistré.' });
    const body = { kind: kind.kind, text };
    return this.record(visit, caseId, { text: kind.said }, (call) => this.clients.casework.addTimelineEntry({ ...call, body }));
  }

  @Post('taches')
  @Guarded(staff('case:work'))
  addTask(@CurrentVisit() visit: StaffVisit, @UuidParam('caseId') caseId: string, @Body() form: Fields): Promise<never> {
    const body = { title: textOf(form, 'titre'), dueOn: textOf(form, 'echeance') };
    const valid = body.title !== '' && z.iso.date().safeParse(body.dueOn).success;
    if (!valid) throw invalid('task-incomplete', 'Indiquez ce qui est à faire et une date\u00a0: la tâche n’a pas été ajoutée.');
    return this.record(visit, caseId, { text: 'La tâche est ajoutée.' }, (call) => this.clients.casework.addTask({ ...call, body }));
  }

  @Post('taches/:taskId')
  @Guarded(staff('case:work'))
  completeTask(@CurrentVisit() visit: StaffVisit, @UuidParam('caseId') caseId: string, @UuidParam('taskId') taskId: string, @Body() form: Fields): Promise<never> {
    const news = textOf(form, 'nouvelle');
    const said = { text: news ? 'La tâche est faite, et la collectivité en est informée.' : 'La tâche est faite.' };
    const done = (news ? this.record : this.act).bind(this);
    return done(visit, caseId, said, ({ params, token }) =>
      this.clients.casework.completeTask({ params: { ...params, taskId }, body: news ? { news } : {}, token }),
    );
  }

  /** Does it, says so on the page shown next; a refusal is said there too. */
  private async act(visit: StaffVisit, caseId: string, said: Flash, work: (call: Call) => Promise<CaseDetail>): Promise<never> {
    try {
      return await this.record(visit, caseId, said, work);
    } catch (error) {
      if (!(error instanceof ApiProblem) || ![403, 409, 422].includes(error.problem.status)) throw error;
      return this.back(visit, caseId, { tone: 'warning', text: error.problem.detail });
    }
  }

  /** Does it with a text somebody typed: a refusal is a page of its own, which gives the text back. */
  private async record(visit: StaffVisit, caseId: string, said: Flash, work: (call: Call) => Promise<CaseDetail>): Promise<never> {
    await work({ params: { instanceId: visit.instance.id, caseId }, token: await this.token.of(visit) });
    return this.back(visit, caseId, said);
  }

  private async back(visit: StaffVisit, caseId: string, flash: Flash): Promise<never> {
    await this.flashes.say(visit.session, flash);
    throw new RedirectTo(`/accompagnements/${caseId}`);
  }
}

interface Call {
  params: { instanceId: string; caseId: string };
  token: string;
}
