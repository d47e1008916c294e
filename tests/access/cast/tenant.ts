import { sirenOf } from '@osinum/kernel';
import { aColleagueOf, anAgentOfACommune, anAgentOfASyndicat, type CommunePersona } from '../../journeys/steps/commune.ts';
import { signInAgent, type Agent } from './agents.ts';
import { instanceOf, makeAdherent, type InstanceCode } from './instances.ts';
import { services } from './services.ts';

/** A real commune nobody had come from, with its référent, served by one instance. */
export interface Tenant {
  readonly instanceId: string;
  readonly host: string;
  readonly collectiviteId: string;
  readonly siren: string;
  readonly commune: string;
  /** In the name and address of its people and in all they write: found elsewhere, it is a leak. */
  readonly mark: string;
  readonly persona: CommunePersona;
  readonly referent: Agent;
}

/** The other people a collectivité may have. */
export interface Colleagues {
  readonly membre: Agent;
  readonly waiting: Agent;
  readonly ended: Agent;
}

const ATTEMPTS = 8;

/** Settles a commune with its référent; drawn again while somebody is already there. */
export async function settle(code: InstanceCode, departement = '60'): Promise<Tenant> {
  const { id: instanceId, host } = await instanceOf(code);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const mark = `zz${crypto.randomUUID().slice(0, 8)}zz`;
    const persona = marked(anAgentOfACommune({ departement }), mark);
    if (code !== 'osinum') await makeAdherent(instanceId, sirenOf(persona.siret));
    const settled = await arriveFirst(persona, { instanceId, host, mark });
    if (settled) return settled;
  }
  throw new Error('every commune that was drawn has its people already');
}

/** Settles a syndicat that no directory places, on the national instance. */
export async function settleSyndicat(): Promise<Tenant> {
  const { id: instanceId, host } = await instanceOf('osinum');
  const mark = `zz${crypto.randomUUID().slice(0, 8)}zz`;
  const settled = await arriveFirst(marked(anAgentOfASyndicat(), mark), { instanceId, host, mark });
  if (!settled) throw new Error('this syndicat was drawn before');
  return settled;
}

async function arriveFirst(persona: CommunePersona, place: Pick<Tenant, 'instanceId' | 'host' | 'mark'>): Promise<Tenant | undefined> {
  const referent = await signInAgent(persona);
  const standing = await services.identity.signIn({ body: { host: place.host }, token: referent.token });
  if (standing.outcome !== 'member') throw new Error(`${persona.commune}: ${JSON.stringify(standing)}`);
  const { collectivite, role, firstVisit } = standing;
  if (role !== 'referent' || !firstVisit) return undefined;
  return { ...place, collectiviteId: collectivite.id, siren: sirenOf(persona.siret), commune: collectivite.name, persona, referent };
}

/** Brings in a member, somebody who waits, and somebody whose membership was ended. */
export async function addColleagues(tenant: Tenant): Promise<Colleagues> {
  const [membre, waiting, ended] = await Promise.all([arrive(tenant), arrive(tenant), arrive(tenant)]);
  const of = (agent: Agent) => ({ params: { collectiviteId: tenant.collectiviteId, personId: agent.personId }, token: tenant.referent.token });
  await services.identity.approveMember(of(membre));
  await services.identity.approveMember(of(ended));
  await services.identity.endMember(of(ended));
  return { membre, waiting, ended };
}

async function arrive({ persona, host, mark }: Tenant): Promise<Agent> {
  const agent = await signInAgent(marked(aColleagueOf(persona), mark));
  await services.identity.signIn({ body: { host }, token: agent.token });
  return agent;
}

const marked = <P extends CommunePersona>(persona: P, mark: string): P => ({
  ...persona,
  usualName: `${persona.usualName} ${mark}`,
  email: `${mark}.${persona.email}`,
});
