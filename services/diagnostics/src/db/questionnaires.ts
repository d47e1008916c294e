import { unowned } from '@osinum/tenancy';
import { compileQuestionnaire, type CompiledQuestionnaire } from '../domain/compile-questionnaire.ts';
import { publishedVersions, type PublishedVersions } from '../domain/published-versions.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import type { DiagnosticsDb, Tx } from './client.ts';
import type { Prisma } from './generated/client.ts';

/** A published version never changes, so that it is read and compiled once a process. */
const compiled = new Map<string, CompiledQuestionnaire>();

/** A published version without its content. */
export interface PublishedName {
  readonly version: string;
  readonly fingerprint: string;
}

/** Every published version, the oldest first, as of now. */
export async function listPublished(tx: Tx): Promise<PublishedVersions> {
  return publishedIn(tx, await tx.publishedQuestionnaire.findMany({ select: { version: true, fingerprint: true } }));
}

/** The versions of these names, within a transaction. */
export async function publishedIn(tx: Tx, names: readonly PublishedName[]): Promise<PublishedVersions> {
  const unread = unreadOf(names);
  if (unread.length > 0) await readContents(tx, unread);
  return inOrder(names);
}

/** The versions of these names: no question to the database once the process has read them. */
export async function publishedOf(db: DiagnosticsDb, names: readonly PublishedName[]): Promise<PublishedVersions> {
  const unread = unreadOf(names);
  if (unread.length > 0) await db.withTenant(unowned, (tx) => readContents(tx, unread));
  return inOrder(names);
}

const unreadOf = (names: readonly PublishedName[]) => names.filter(({ fingerprint }) => !compiled.has(fingerprint)).map(({ version }) => version);

function inOrder(names: readonly PublishedName[]): PublishedVersions {
  const sorted = names.toSorted((a, b) => Number(a.version) - Number(b.version));
  return publishedVersions(sorted.map(({ fingerprint }) => compiled.get(fingerprint)!));
}

/** The published version of this fingerprint: no question to the database once the process has read it. */
export async function findPublished(db: DiagnosticsDb, version: string, fingerprint: string): Promise<CompiledQuestionnaire> {
  if (!compiled.has(fingerprint)) await db.withTenant(unowned, (tx) => readContents(tx, [version]));
  return compiled.get(fingerprint)!;
}

async function readContents(tx: Tx, versions: string[]): Promise<void> {
  const rows = await tx.publishedQuestionnaire.findMany({ where: { version: { in: versions } }, select: { fingerprint: true, content: true } });
  for (const { fingerprint, content } of rows) compiled.set(fingerprint, compileQuestionnaire(content as unknown as Questionnaire));
}

/** Keeps a version for good: the database refuses to change or to delete it. */
export async function insertPublished(tx: Tx, content: Questionnaire, fingerprint: string, publishedAt: Date): Promise<void> {
  const { version } = content;
  await tx.publishedQuestionnaire.create({ data: { version, fingerprint, content: content as unknown as Prisma.InputJsonValue, publishedAt } });
}

/** Makes two publications follow one another. */
export async function lockPublications(tx: Tx): Promise<void> {
  await tx.$queryRawUnsafe("SELECT pg_advisory_xact_lock(hashtext('published_questionnaire'))::text");
}
