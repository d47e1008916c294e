/**
 * On whose behalf a piece of work runs. `collectiviteId` opens what that collectivité owns, `instanceId`
 * what that operator owns, `personId` what belongs to a person.
 */
export interface TenantScope {
  readonly collectiviteId?: string | undefined;
  readonly instanceId?: string | undefined;
  readonly personId?: string | undefined;
}

/** The scope of rows that have no owner (published questionnaires, reference data): owned rows stay invisible. */
export const unowned: TenantScope = Object.freeze({});

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The values of `app.collectivite`, `app.instance` and `app.person`, in this order; absent is ''. */
export function settingsOf(scope: TenantScope): [collectivite: string, instance: string, person: string] {
  if (scope !== unowned && !scope.collectiviteId && !scope.instanceId && !scope.personId) {
    throw new TypeError('A tenant scope names a collectivité, an instance or a person; use `unowned` for rows without an owner.');
  }
  return [asSetting(scope.collectiviteId), asSetting(scope.instanceId), asSetting(scope.personId)];
}

function asSetting(id: string | undefined): string {
  if (id === undefined) return '';
  if (!uuid.test(id)) throw new TypeError(`A tenant scope holds UUIDs, not « ${id} ».`);
  return id;
}
