import { z } from 'zod';

export const id = z.uuid();
/** PostgreSQL has no year zero. */
export const instant = z.iso.datetime().refine((text) => text >= '0001');
export const score = z.number().min(0).max(3);

export const collectiviteKind = z.enum(['commune', 'epci', 'syndicat', 'autre']);
export type CollectiviteKind = z.infer<typeof collectiviteKind>;

/** A collectivité as every page may name it. */
export const collectivite = z.object({
  id,
  siren: z.string(),
  name: z.string(),
  kind: collectiviteKind,
  population: z.number().int().optional(),
  departement: z.string().optional(),
  epciName: z.string().optional(),
});
export type Collectivite = z.infer<typeof collectivite>;

/** Who will see a diagnostic, beyond the collectivité itself. */
export const visibility = z.enum(['scores', 'scores-and-alerts', 'everything']);
export type Visibility = z.infer<typeof visibility>;

export const ofCollectivite = z.object({ collectiviteId: id });
export const ofInstance = z.object({ instanceId: id });
export const ofInstanceAndCollectivite = z.object({ instanceId: id, collectiviteId: id });
