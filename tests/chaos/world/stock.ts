import { freshCollectivites } from './collectivites.ts';
import type { Databases } from './databases.ts';
import type { Door } from './door.ts';
import { prepareDrafts, type Draft, type Template } from './drafts.ts';
import type { Person } from './person.ts';

export interface StockOptions {
  databases: Databases;
  person: Person;
  door: Door;
  template: Template;
}

/** What the load consumes: drafts ready to be signed, and collectivités whose draft is opened by the door. */
export function createStock({ databases, person, door, template }: StockOptions) {
  const all: string[] = [];
  const withoutDraft: string[] = [];

  return {
    /** Every collectivité of the run but that of the template. */
    collectivites: (): readonly string[] => all,
    /** Prepares so many drafts, and so many collectivités without one. */
    async prepare(drafts: number, live: number): Promise<Draft[]> {
      const prepared = await prepareDrafts(databases, person, template, drafts);
      const fresh = await freshCollectivites(databases, person, live);
      withoutDraft.push(...fresh);
      all.push(...prepared.map(({ collectiviteId }) => collectiviteId), ...fresh);
      return prepared;
    },
    /** Opens a draft by the door; one whose opening failed is tried again later, since opening twice opens once. */
    async startLive(): Promise<Draft | undefined> {
      const collectiviteId = withoutDraft.shift();
      if (!collectiviteId) return undefined;
      try {
        return await door.start(collectiviteId, template, databases);
      } catch {
        withoutDraft.push(collectiviteId);
        return undefined;
      }
    },
  };
}
