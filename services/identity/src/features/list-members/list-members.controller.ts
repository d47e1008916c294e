import { Controller, Inject } from '@nestjs/common';
import { identityApi, type InputOf, type ResponseOf } from '@osinum/contracts';
import { Api, DATABASE, Input } from '@osinum/service-kit';
import type { IdentityDb } from '../../db/client.ts';
import { listMembers } from '../../db/memberships.ts';
import { memberView } from '../../views/member-view.ts';

@Controller()
export class ListMembersController {
  constructor(@Inject(DATABASE) private readonly database: IdentityDb) {}

  @Api(identityApi.listMembers)
  async listMembers(@Input() { params }: InputOf<typeof identityApi.listMembers>): Promise<ResponseOf<typeof identityApi.listMembers>> {
    const { collectiviteId } = params;
    const members = await this.database.withTenant({ collectiviteId }, (tx) => listMembers(tx, collectiviteId));
    return { members: members.map(memberView) };
  }
}
