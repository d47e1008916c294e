import { Inject, Injectable } from '@nestjs/common';
import type { AssistanceStanding, QuestionView } from '@osinum/contracts';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { ServiceToken } from '../../session/service-token.ts';
import type { MemberVisit } from '../../session/visit.ts';
import { memberSeat, type Seat, type Thematique } from '../diagnostic/theme-page.ts';
import { assistanceBand, type AssistanceSituation } from './assistance-page.ts';
import { authorInWords, typedBy } from './assistance-words.ts';
import { PeopleReader } from './people-reader.ts';
import { partsOf } from './standing-parts.ts';

type SavedAnswer = NonNullable<QuestionView['answer']>;

const isOpen = ({ assistance }: AssistanceStanding) => assistance !== null && assistance.state !== 'ended';

/** What stands between a collectivité and its advisor, as the pages of its members say it. */
@Injectable()
export class AssistanceReader {
  constructor(
    @Inject(CLIENTS) private readonly clients: ServiceClients,
    @Inject(ServiceToken) private readonly token: ServiceToken,
    @Inject(PeopleReader) private readonly people: PeopleReader,
  ) {}

  async situation(visit: MemberVisit): Promise<AssistanceSituation> {
    return this.named(visit, await this.read(visit));
  }

  /** The diagnostic that is open; asked only for one that was handed back, which it may be. */
  async draftId(visit: MemberVisit, { assistance }: AssistanceSituation): Promise<string | undefined> {
    if (assistance?.endReason !== 'handed-back') return undefined;
    const params = { collectiviteId: visit.session.collectivite.id };
    const { diagnostics } = await this.clients.diagnostics.listDiagnostics({ params, token: await this.token.of(visit) });
    return diagnostics.find(({ status }) => status === 'draft')?.id;
  }

  /** The seat of a member before a theme: who else typed, and who may. */
  async seat(visit: MemberVisit, { diagnostic, questions, standing }: Thematique): Promise<Seat> {
    const authors = questions.flatMap(({ answer }) => answer ?? []);
    const [people, band] = await Promise.all([this.people.forMember(visit, authors), this.band(visit, standing)]);
    return { ...memberSeat(diagnostic.id), band, typedBy: (answer) => typedBy(answer, people) };
  }

  private async band(visit: MemberVisit, found: AssistanceStanding | undefined) {
    return found && isOpen(found) ? assistanceBand(await this.named(visit, found)) : undefined;
  }

  private async read(visit: MemberVisit): Promise<AssistanceStanding> {
    const params = { collectiviteId: visit.session.collectivite.id };
    const query = { instanceId: visit.instance.id };
    return this.clients.diagnostics.getAssistance({ params, query, token: await this.token.of(visit) });
  }

  private async named(visit: MemberVisit, standing: AssistanceStanding): Promise<AssistanceSituation> {
    const { assistance, elsewhere, former } = partsOf(standing, visit.instance.id);
    const team = visit.instance.name;
    const { advisorId: id } = standing;
    if (elsewhere || (id === undefined && !former)) return { assistance, elsewhere, team };
    const agreement = assistance?.state === 'agreed' ? assistance : undefined;
    const asked = [id, former?.advisorId].filter((one) => one !== undefined);
    const { names, me } = await this.people.forMember(visit, agreement?.agreedBy ? [{ savedBy: agreement.agreedBy }] : [], asked);
    return {
      assistance,
      team,
      advisor: id === undefined ? undefined : { id, name: names.get(id) },
      agreedBy: agreement?.agreedBy && (agreement.agreedBy === me ? 'vous' : names.get(agreement.agreedBy)),
      former: former && { name: names.get(former.advisorId) ?? `une personne de l’équipe ${team}` },
    };
  }

  /** Names those whose answers came first. */
  async namesOf(visit: MemberVisit, answers: readonly SavedAnswer[]): Promise<(answer: SavedAnswer) => string> {
    const people = await this.people.forMember(visit, answers);
    return (answer) => authorInWords(answer, people);
  }
}
