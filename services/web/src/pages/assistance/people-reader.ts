import { Inject, Injectable } from '@nestjs/common';
import type { QuestionView } from '@osinum/contracts';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { ServiceToken } from '../../session/service-token.ts';
import type { MemberVisit, StaffVisit } from '../../session/visit.ts';
import { orAway } from '../shell/degraded.ts';
import { idList, type People } from './assistance-words.ts';

type SavedAnswer = NonNullable<QuestionView['answer']>;
type Author = Pick<SavedAnswer, 'savedBy' | 'assisted'>;

/** Names for ids: those of the collectivité and those of its advisors. A name that cannot be had costs the name only. */
@Injectable()
export class PeopleReader {
  constructor(
    @Inject(CLIENTS) private readonly clients: ServiceClients,
    @Inject(ServiceToken) private readonly token: ServiceToken,
  ) {}

  /** As a member reads; asks for nobody when nobody else is there. */
  async forMember(visit: MemberVisit, authors: readonly Author[], advisors: readonly string[] = []): Promise<People> {
    const { personId: me, collectivite } = visit.session;
    const token = await this.token.of(visit);
    const colleagues = authors.some(({ savedBy, assisted }) => assisted === undefined && savedBy !== me);
    const members = colleagues ? this.clients.identity.listMembers({ params: { collectiviteId: collectivite.id }, token }) : undefined;
    const staff = this.staff(token, [...assistants(authors), ...advisors]);
    return { names: await namesOf(members, staff), me, team: visit.instance.name, collectivite: collectivite.name };
  }

  /** As an advisor reads. */
  async forAdvisor(visit: StaffVisit, { collectiviteId, collectiviteName }: { collectiviteId: string; collectiviteName: string }, authors: readonly Author[]): Promise<People> {
    const token = await this.token.of(visit);
    const members = this.clients.identity.membersForStaff({ params: { instanceId: visit.instance.id, collectiviteId }, token });
    const staff = this.staff(token, assistants(authors));
    return { names: await namesOf(members, staff), me: visit.session.personId, team: visit.instance.name, collectivite: collectiviteName };
  }

  private staff(token: string, ids: readonly (string | undefined)[]) {
    const list = idList(ids);
    return list === '' ? undefined : this.clients.identity.staffNames({ query: { ids: list }, token });
  }
}

const assistants = (authors: readonly Author[]) => authors.filter(({ assisted }) => assisted !== undefined).map(({ savedBy }) => savedBy);

interface Named {
  personId: string;
  name: string;
}

async function namesOf(members: Promise<{ members: Named[] }> | undefined, staff: Promise<{ people: Named[] }> | undefined): Promise<ReadonlyMap<string, string>> {
  const [ours, theirs] = await Promise.all([members && orAway(members), staff && orAway(staff)]);
  const people = [...(ours?.value?.members ?? []), ...(theirs?.value?.people ?? [])];
  return new Map(people.map(({ personId, name }) => [personId, name]));
}
