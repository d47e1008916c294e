import { Body, Controller, Get, Inject, Post, Query, UseInterceptors } from '@nestjs/common';
import { member } from '@osinum/contracts';
import { Guarded } from '@osinum/service-kit';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { RedirectTo } from '../../security/redirect.ts';
import { ServiceToken } from '../../session/service-token.ts';
import { CurrentVisit, type MemberVisit } from '../../session/visit.ts';
import { orAway } from '../shell/degraded.ts';
import { Flashes } from '../shell/flashes.ts';
import { textOf, type Fields } from '../shell/form.ts';
import { PageInterceptor } from '../shell/page.interceptor.ts';
import { tryNumber, waitFor } from '../shell/pending-page.ts';
import { accompagnementPage, noAccompagnementPage, type Accompagnement } from './accompagnement-page.ts';

/** What a collectivité sees of the help it receives, and what it writes to its adviser. */
@Controller('accompagnement')
@UseInterceptors(PageInterceptor)
export class AccompagnementController {
  constructor(
    @Inject(CLIENTS) private readonly clients: ServiceClients,
    @Inject(ServiceToken) private readonly token: ServiceToken,
    @Inject(Flashes) private readonly flashes: Flashes,
  ) {}

  @Get()
  @Guarded(member('accompagnement:read-shared'))
  async show(@CurrentVisit() visit: MemberVisit, @Query('essai') tries: unknown) {
    const [open, relances] = await Promise.all([this.open(visit), this.relances(visit)]);
    if (open) return accompagnementPage(open, await this.names(visit, open), relances);
    if (await this.isExpected(visit)) return waitFor('accompagnement', visit, tryNumber(tries));
    return noAccompagnementPage();
  }

  @Post('messages')
  @Guarded(member('plan:update'))
  async write(@CurrentVisit() visit: MemberVisit, @Body() form: Fields): Promise<never> {
    const text = textOf(form, 'message');
    if (text) {
      await this.clients.casework.writeToAdvisor({
        params: { collectiviteId: visit.session.collectivite.id },
        body: { instanceId: visit.instance.id, text },
        token: await this.token.of(visit),
      });
    }
    await this.flashes.say(visit.session, text ? { text: 'Votre message est transmis.' } : { tone: 'warning', text: 'Votre message était vide\u00a0: rien n’a été envoyé.' });
    throw new RedirectTo('/accompagnement');
  }

  private async open(visit: MemberVisit): Promise<Accompagnement | null> {
    const params = { collectiviteId: visit.session.collectivite.id };
    const query = { instanceId: visit.instance.id };
    return (await this.clients.casework.getAccompagnement({ params, query, token: await this.token.of(visit) })).accompagnement;
  }

  /** A signed diagnostic opens an accompaniment: it is only a matter of seconds. */
  private async isExpected(visit: MemberVisit): Promise<boolean> {
    const params = { collectiviteId: visit.session.collectivite.id };
    const answer = await orAway(this.clients.diagnostics.listDiagnostics({ params, token: await this.token.of(visit) }));
    return answer.value?.diagnostics.some(({ status }) => status === 'completed') ?? false;
  }

  private async relances(visit: MemberVisit) {
    const params = { collectiviteId: visit.session.collectivite.id };
    const answer = await orAway(this.clients.notifications.listRelances({ params, token: await this.token.of(visit) }));
    return answer.value?.relances;
  }

  private async names(visit: MemberVisit, { assigneeId, timeline }: Accompagnement): Promise<Map<string, string>> {
    const token = await this.token.of(visit);
    const staff = [assigneeId, ...timeline.filter(({ authorSide }) => authorSide === 'staff').map(({ authorId }) => authorId)];
    const ids = [...new Set(staff.filter(Boolean))].join(',');
    const params = { collectiviteId: visit.session.collectivite.id };
    const [advisers, members] = await Promise.all([
      ids ? orAway(this.clients.identity.staffNames({ query: { ids }, token })) : undefined,
      orAway(this.clients.identity.listMembers({ params, token })),
    ]);
    const people = [...(advisers?.value?.people ?? []), ...(members.value?.members ?? [])];
    return new Map(people.map(({ personId, name }) => [personId, name]));
  }
}
