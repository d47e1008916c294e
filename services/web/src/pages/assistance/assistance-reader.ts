import { Inject, Injectable } from '@nestjs/common';
import type { AssistanceStanding, AssistanceView, QuestionView } from '@osinum/contracts';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { ServiceToken } from '../../session/service-token.ts';
import type { MemberVisit } from '../../session/visit.ts';
import { memberSeat, type Seat, type Thematique } from '../diagnostic/theme-page.ts';
import { assistanceBand, type AssistanceSituation } from './assistance-page.ts';
import { authorInWords, typedBy } from './assistance-words.ts';
import { PeopleReader } from './people-reader.ts';

type SavedAnswer = NonNullable<QuestionView['answer']>;

const isOpen = (assistance: AssistanceView | null): assistance is AssistanceView => assistance !== null && assistance.state !== 'ended';

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

  /** The seat of a member before a theme: who else typed, and who may. */
  async seat(visit: MemberVisit, { diagnostic, questions, standing }: Thematique): Promise<Seat> {
    const authors = questions.flatMap(({ answer }) => answer ?? []);
    const [people, band] = await Promise.all([this.people.forMember(visit, authors), this.band(visit, standing)]);
    return { ...memberSeat(diagnostic.id), band, typedBy: (answer) => typedBy(answer, people) };
  }

  private async band(visit: MemberVisit, found: AssistanceStanding | undefined) {
    return found && isOpen(found.assistance) ? assistanceBand(await this.named(visit, found)) : undefined;
  }

  private async read(visit: MemberVisit): Promise<AssistanceStanding> {
    const params = { collectiviteId: visit.session.collectivite.id };
    const query = { instanceId: visit.instance.id };
    return this.clients.diagnostics.getAssistance({ params, query, token: await this.token.of(visit) });
  }

  private async named(visit: MemberVisit, { assistance, advisorId }: AssistanceStanding): Promise<AssistanceSituation> {
    const open = isOpen(assistance) ? assistance : undefined;
    const id = open?.advisorId ?? advisorId;
    const team = visit.instance.name;
    if (id === undefined) return { assistance, team };
    const { names, me } = await this.people.forMember(visit, open?.agreedBy ? [{ savedBy: open.agreedBy }] : [], [id]);
    const agreedBy = open?.agreedBy && (open.agreedBy === me ? 'vous' : names.get(open.agreedBy));
    return { assistance, team, advisor: { id, name: names.get(id) ?? 'l’équipe de conseil' }, agreedBy };
  }

  /** Names those whose answers came first. */
  async namesOf(visit: MemberVisit, answers: readonly SavedAnswer[]): Promise<(answer: SavedAnswer) => string> {
    const people = await this.people.forMember(visit, answers);
    return (answer) => authorInWords(answer, people);
  }
}
