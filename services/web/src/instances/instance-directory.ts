import type { Instance } from '@osinum/contracts';
import { unavailable } from '@osinum/kernel';
import type { Logger } from 'pino';
import type { ServiceClients } from '../clients/service-clients.ts';

const FRESH_MS = 60_000;

/** Instances by host, asked of identity once a minute; the last answer serves while identity is away. */
export class InstanceDirectory {
  private readonly identity: ServiceClients['identity'];
  private readonly logger: Logger;
  private instances: Instance[] | undefined;
  private readAt = 0;
  private reading: Promise<void> | undefined;

  constructor(identity: ServiceClients['identity'], logger: Logger) {
    this.identity = identity;
    this.logger = logger;
  }

  /**
   * The instance of a host name, or undefined when the host is nobody's.
   * @throws DomainError `unavailable` when identity has never answered.
   */
  async byHost(host: string): Promise<Instance | undefined> {
    return (await this.all()).find((instance) => instance.host === host);
  }

  /** Every instance, as last known. */
  async all(): Promise<Instance[]> {
    if (!this.instances) await this.refresh();
    else if (Date.now() - this.readAt > FRESH_MS) void this.refresh();
    if (!this.instances) throw unavailable('instances-unknown', 'La plateforme démarre. Réessayez dans un instant.');
    return this.instances;
  }

  private refresh(): Promise<void> {
    this.reading ??= this.read().finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  }

  private async read(): Promise<void> {
    try {
      this.instances = (await this.identity.listInstances({})).instances;
      this.readAt = Date.now();
    } catch (error) {
      this.logger.warn({ err: error }, 'identity does not list the instances');
    }
  }
}

/** The host name of a `Host` header, without port, in lower case. */
export function hostNameOf(header: string | undefined): string {
  return (header ?? '').toLowerCase().replace(/:\d+$/, '');
}
