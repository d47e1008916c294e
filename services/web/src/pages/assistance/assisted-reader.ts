import { Inject, Injectable } from '@nestjs/common';
import type { AssistanceView, CaseDetail, QuestionView } from '@osinum/contracts';
import { conflict } from '@osinum/kernel';
import { problemOf } from '@osinum/service-kit';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { RedirectTo } from '../../security/redirect.ts';
import { ServiceToken } from '../../session/service-token.ts';
import type { StaffVisit } from '../../session/visit.ts';
import { Flashes } from '../shell/flashes.ts';
import type { AssistedCase } from './assisted-seat.ts';
import { PeopleReader } from './people-reader.ts';

type Author = Pick<NonNullable<QuestionView['answer']>, 'savedBy' | 'assisted'>;

/** A case whose diagnostic the advisor may fill, and how to call about it. */
export interface OpenCase {
  readonly detail: CaseDetail;
  readonly assistance: AssistanceView;
  readonly call: { params: { instanceId: string; collectiviteId: string; diagnosticId: string }; token: string };
}

/** The way from a case to the diagnostic it opens, under the agreement of the collectivité. */
@Injectable()
export class AssistedReader {
  constructor(
    @Inject(CLIENTS) private readonly clients: ServiceClients,
    @Inject(ServiceToken) private readonly token: ServiceToken,
    @Inject(Flashes) private readonly flashes: Flashes,
    @Inject(PeopleReader) private readonly people: PeopleReader,
  ) {}

  /** Does something with the diagnostic of a case; a refusal is said on the page of the case. */
  withCase<T>(visit: StaffVisit, caseId: string, work: (open: OpenCase) => Promise<T>): Promise<T> {
    return this.orBack(visit, caseId, async () => work(await this.open(visit, caseId)));
  }

  /** Saves what the advisor typed: a refusal is a page of its own, which gives it back. */
  async saving<T>(visit: StaffVisit, caseId: string, work: (open: OpenCase) => Promise<T>): Promise<T> {
    return work(await this.open(visit, caseId));
  }

  /** Does it; a refusal is said on the page of the case. */
  async orBack<T>(visit: StaffVisit, caseId: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const { status, detail } = problemOf(error);
      if (![403, 409].includes(status)) throw error;
      return this.leave(visit, caseId, detail);
    }
  }

  /** Back to the page of the case, with a word. */
  async leave(visit: StaffVisit, caseId: string, text: string, tone: 'ok' | 'warning' = 'warning'): Promise<never> {
    await this.flashes.say(visit.session, { text, tone });
    throw new RedirectTo(`/accompagnements/${caseId}`);
  }

  /** Who is who for the advisor of this case. */
  async seatOf(visit: StaffVisit, { detail, assistance }: OpenCase, authors: readonly Author[]): Promise<AssistedCase> {
    return { caseId: detail.id, assistance, people: await this.people.forAdvisor(visit, detail, authors) };
  }

  private async open(visit: StaffVisit, caseId: string): Promise<OpenCase> {
    const token = await this.token.of(visit);
    const instanceId = visit.instance.id;
    const detail = await this.clients.casework.getCase({ params: { instanceId, caseId }, token });
    const { collectiviteId } = detail;
    const { assistance } = await this.clients.diagnostics.getAssistanceForStaff({ params: { instanceId, collectiviteId }, token });
    if (!assistance?.diagnosticId) throw conflict('assistance-not-agreed', 'La collectivité n’a pas encore donné son accord.');
    return { detail, assistance, call: { params: { instanceId, collectiviteId, diagnosticId: assistance.diagnosticId }, token } };
  }
}
