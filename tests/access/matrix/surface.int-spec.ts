import { describe, expect, it } from '@jest/globals';
import { everyRoute, parametersOf, type ExposedRoute } from '../surface/routes.ts';

const routes = everyRoute();
const namesOf = (chosen: (route: ExposedRoute) => boolean) => routes.filter(chosen).map(({ name }) => name).sort();
const needs = (permission: string) => ({ policy }: ExposedRoute) => 'permission' in policy && policy.permission === permission;

describe('what the services offer', () => {
  it('without an account, is this list and no more', () => {
    expect(namesOf(({ policy }) => policy.kind === 'anyone')).toEqual([
      'catalogue.getTool',
      'catalogue.listNeeds',
      'catalogue.listTools',
      'diagnostics.readSlip',
      'diagnostics.useSlip',
      'identity.listInstances',
    ]);
  });

  it('to whoever is signed in, is this list and no more', () => {
    expect(namesOf(({ policy }) => policy.kind === 'signed-in')).toEqual(['identity.signIn', 'identity.staffNames']);
  });

  it('to services, is this list and no more', () => {
    expect(namesOf(({ policy }) => policy.kind === 'callers')).toEqual([
      'identity.membershipFact',
      'identity.recipientsOfCollectivite',
      'identity.recipientsOfStaff',
      'identity.staffFact',
      'web.endSessions',
    ]);
  });

  it('to a référent alone, is to sign, to show and to let people in', () => {
    const ofReferent = namesOf((route) => needs('diagnostic:complete')(route) || needs('membership:manage')(route));
    expect(ofReferent).toEqual([
      'diagnostics.changeVisibility',
      'diagnostics.completeDiagnostic',
      'identity.approveMember',
      'identity.endMember',
    ]);
  });

  it('to administrators, is to operate the services, and nothing of what is in them', () => {
    const operations = ['listDeadLetters', 'listFailedJobs', 'listOperatorActions', 'readOperations', 'replayDeadLetters', 'retryJob'];
    const operated = ['casework', 'catalogue', 'diagnostics', 'identity', 'notifications', 'recommendations'];
    const expected = operated.flatMap((service) => operations.map((name) => `${service}.${name}`));
    expect(namesOf(needs('platform:operate'))).toEqual([...expected, 'notifications.listFailedMails', 'notifications.sendMailAgain'].sort());
    expect(namesOf((route) => needs('platform:operate')(route) !== route.path.startsWith('/operations'))).toEqual([]);
  });

  it('asks for a membership or for staff where the path names an owner', () => {
    const owned = (route: ExposedRoute) => parametersOf(route).some((name) => ['collectiviteId', 'instanceId'].includes(name));
    const loose = namesOf((route) => owned(route) && !['member', 'staff', 'callers'].includes(route.policy.kind));
    expect(loose).toEqual([]);
    const crossed = namesOf(({ policy, path }) => policy.kind === 'member' && !path.startsWith('/collectivites/:collectiviteId'));
    expect(crossed).toEqual([]);
    const ofTheirs = (route: ExposedRoute) => route.policy.kind === 'staff' && !needs('platform:operate')(route);
    const unowned = namesOf((route) => ofTheirs(route) && !route.path.startsWith('/instances/:instanceId'));
    expect(unowned).toEqual([]);
  });

  it('writes nothing on a right to read', () => {
    const writes = namesOf(({ method, policy }) => method !== 'GET' && 'permission' in policy && /:read/.test(policy.permission));
    expect(writes).toEqual([]);
  });

  it('has no id in a path that its schema does not check', () => {
    const unchecked = routes.flatMap((route) => {
      const shape = (route.params as { shape?: Record<string, unknown> } | undefined)?.shape ?? {};
      return parametersOf(route).filter((name) => !(name in shape)).map((name) => `${route.name}: ${name}`);
    });
    expect(unchecked).toEqual([]);
  });
});
