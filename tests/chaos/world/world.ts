import type { Databases } from './databases.ts';
import type { Desk } from './desk.ts';
import type { Draft } from './drafts.ts';
import type { Load } from './load.ts';
import type { MailFolder } from './mailbox.ts';
import type { Person } from './person.ts';

/** What the faults and their recovery are told with. */
export interface World {
  readonly databases: Databases;
  readonly person: Person;
  readonly load: Load;
  readonly mails: MailFolder;
  readonly desk: Desk;
  /** `kill -9` of a process of the stack, by its name. */
  kill(name: string): void;
  /** Diagnostics asked for after that instant and acknowledged. */
  signedSince(instant: number): readonly Draft[];
}
