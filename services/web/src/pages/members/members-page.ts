import type { identityApi, ResponseOf } from '@osinum/contracts';
import { formatDate, withDe } from '@osinum/kernel';
import type { MemberVisit } from '../../session/visit.ts';
import type { Page } from '../shell/page.ts';

type Member = ResponseOf<typeof identityApi.listMembers>['members'][number];

/** Who may answer for the collectivité, and who asks to. */
export function membersPage({ session }: MemberVisit, members: readonly Member[], mayManage: boolean): Page {
  const active = members.filter(({ status }) => status === 'active');
  return {
    template: 'member/members',
    title: 'Votre équipe',
    model: {
      place: session.collectivite.name,
      mayManage,
      waiting: members.filter(({ status }) => status === 'waiting').map(memberModel),
      active: active.map((one) => ({
        ...memberModel(one),
        role: one.role === 'referent' ? 'Personne référente' : 'Membre',
        removable: mayManage && one.role !== 'referent',
      })),
    },
  };
}

function memberModel({ personId, name, email, since }: Member) {
  return { name, of: withDe(name), email, action: `/equipe-collectivite/${personId}`, since: formatDate(new Date(since)) };
}
