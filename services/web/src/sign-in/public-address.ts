import type { Visit } from '../session/visit.ts';

/** Addresses of this site as a browser sees them, from the pattern of the configuration (`http://{host}:4100`). */
export class PublicAddress {
  private readonly base: string;

  constructor(base: string) {
    this.base = base;
  }

  /** The absolute address of a path on the instance of a visit. */
  of(visit: Pick<Visit, 'host'>, path: string): string {
    return new URL(path, this.base.replace('{host}', visit.host)).href;
  }
}
