import { Body, Controller, Get, Inject, Param, Post, UseInterceptors } from '@nestjs/common';
import { ApiProblem, deadLetterFilter, staff } from '@osinum/contracts';
import { notFound, plural } from '@osinum/kernel';
import { Guarded } from '@osinum/service-kit';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { RedirectTo } from '../../security/redirect.ts';
import { ServiceToken } from '../../session/service-token.ts';
import { CurrentVisit, type StaffVisit } from '../../session/visit.ts';
import { Flashes, type Flash } from '../shell/flashes.ts';
import { textOf, type Fields } from '../shell/form.ts';
import { PageInterceptor } from '../shell/page.interceptor.ts';
import { UuidParam } from '../shell/uuid-param.ts';
import { administrationPage } from './administration-page.ts';
import { AdministrationReader } from './administration-reader.ts';
import { deadLettersPage } from './dead-letters-page.ts';
import { operatedNames, type Operated } from './words.ts';

const overview = '/administration';
const letters = '/administration/evenements';

/** How the platform does, and what can be done about it: for administrators alone. */
@Controller('administration')
@UseInterceptors(PageInterceptor)
export class AdministrationController {
  constructor(
    @Inject(CLIENTS) private readonly clients: ServiceClients,
    @Inject(ServiceToken) private readonly token: ServiceToken,
    @Inject(Flashes) private readonly flashes: Flashes,
    @Inject(AdministrationReader) private readonly reader: AdministrationReader,
  ) {}

  @Get()
  @Guarded(staff('platform:operate'))
  async show(@CurrentVisit() visit: StaffVisit) {
    const token = await this.token.of(visit);
    const [services, failedMails] = await Promise.all([this.reader.services(token), this.reader.failedMails(token)]);
    return administrationPage({ services, failedMails, names: await this.reader.names(services, token) }, new Date());
  }

  @Get('evenements')
  @Guarded(staff('platform:operate'))
  async deadLetters(@CurrentVisit() visit: StaffVisit) {
    return deadLettersPage(await this.reader.letters(await this.token.of(visit)), new Date());
  }

  @Post('evenements/:service')
  @Guarded(staff('platform:operate'))
  async replay(@CurrentVisit() visit: StaffVisit, @Param('service') name: string, @Body() form: Fields): Promise<never> {
    const service = operatedOf(name);
    const filter = deadLetterFilter.safeParse({ eventId: textOf(form, 'evenement') || undefined, type: textOf(form, 'type') || undefined });
    if (!filter.success) throw new RedirectTo(letters);
    const dryRun = textOf(form, 'essai') === 'oui';
    const token = await this.token.of(visit);
    return this.act(visit, letters, async () => {
      const weight = await this.clients[service].replayDeadLetters({ body: { ...filter.data, dryRun }, token });
      return { text: dryRun ? wouldReplay(weight) : replays(weight) };
    });
  }

  @Post('taches/:service/:jobId')
  @Guarded(staff('platform:operate'))
  async retry(@CurrentVisit() visit: StaffVisit, @Param('service') name: string, @Param('jobId') jobId: string): Promise<never> {
    const service = operatedOf(name);
    const token = await this.token.of(visit);
    return this.act(visit, overview, async () => {
      const job = await this.clients[service].retryJob({ params: { jobId }, token });
      return { text: `La tâche «\u00a0${job.name}\u00a0» est remise en file.` };
    });
  }

  @Post('courriels/:mailId')
  @Guarded(staff('platform:operate'))
  async sendAgain(@CurrentVisit() visit: StaffVisit, @UuidParam('mailId') mailId: string): Promise<never> {
    const token = await this.token.of(visit);
    return this.act(visit, overview, async () => {
      const { recipients } = await this.clients.notifications.sendMailAgain({ params: { mailId }, token });
      return { text: `Le courriel est remis en file pour ${plural(recipients, 'personne')}.` };
    });
  }

  /** Does it and says so on the page shown next; a refusal is said there too. */
  private async act(visit: StaffVisit, path: string, work: () => Promise<Flash>): Promise<never> {
    await this.flashes.say(visit.session, await work().catch(refusal));
    throw new RedirectTo(path);
  }
}

function refusal(error: unknown): Flash {
  if (!(error instanceof ApiProblem) || ![404, 409, 422, 503].includes(error.problem.status)) throw error;
  return { tone: 'warning', text: error.problem.detail };
}

function operatedOf(name: string): Operated {
  const service = operatedNames.find((one) => one === name);
  if (!service) throw notFound('service-unknown', 'Ce service n’existe pas.');
  return service;
}

interface Weight {
  letters: number;
  parked: number;
}

const behind = ({ parked }: Weight) => (parked === 0 ? '' : `, puis ${plural(parked, 'autre')} derrière`);

function wouldReplay(weight: Weight): string {
  if (weight.letters === 0) return 'Essai à blanc\u00a0: il n’y a plus rien à rejouer.';
  return `Essai à blanc\u00a0: ${plural(weight.letters, 'événement serait rejoué', 'événements seraient rejoués')}${behind(weight)}. Rien n’a changé.`;
}

function replays(weight: Weight): string {
  if (weight.letters === 0) return 'Il n’y a plus rien à rejouer.';
  return `${plural(weight.letters, 'événement est rejoué', 'événements sont rejoués')}${behind(weight)}. Rechargez la page dans quelques secondes\u00a0: ce qui échoue encore y reste.`;
}
