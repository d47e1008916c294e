import type { SignInResult } from '@osinum/contracts';
import type { Principal } from '@osinum/service-kit';
import { publicUrl } from '../../config.ts';
import type { IdentityContext } from '../../context.ts';
import type { InstanceRow } from '../../db/instances.ts';
import type { StaffRow } from '../../db/staff.ts';
import type { OfficialCollectivite } from '../../domain/official-collectivite.ts';
import type { RefusalReason } from '../../domain/recognise-sign-in.ts';
import { refusalMessage } from '../../domain/refusal-message.ts';

interface Circumstances {
  instance: InstanceRow;
  instances: readonly InstanceRow[];
  official: OfficialCollectivite | undefined;
  staff: StaffRow | undefined;
}

/** Says why, and what to do. Nothing is kept of somebody who is refused. */
export function refuse(
  { config, logger }: IdentityContext,
  { siret, organization }: Principal,
  reason: RefusalReason,
  { instance, instances, official, staff }: Circumstances,
): SignInResult {
  const national = instances.find((one) => one.national) ?? instance;
  const own = instances.find((one) => one.id === staff?.instanceId);
  const message = refusalMessage(reason, {
    siret,
    organization,
    collectiviteName: official?.name ?? organization,
    instanceName: instance.name,
    contactEmail: instance.contactEmail,
    nationalUrl: publicUrl(config, national.host),
    ownInstance: own && { name: own.name, url: publicUrl(config, own.host) },
  });
  logger.info({ reason, instance: instance.code }, 'sign-in refused');
  return { outcome: 'refused', reason, message };
}
