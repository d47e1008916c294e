export type CollectiviteKind = 'commune' | 'epci' | 'syndicat' | 'autre';

/** A public body as the official dataset, or failing that ProConnect, describes it. */
export interface OfficialCollectivite {
  siren: string;
  name: string;
  kind: CollectiviteKind;
  inseeCode?: string;
  departement?: string;
  population?: number;
  epciSiren?: string;
  epciName?: string;
}

/**
 * A body the dataset does not hold (syndicat, CCAS, other establishment), from what ProConnect says of it.
 * Its name is its own; nothing else is known of it.
 */
export function undescribedCollectivite(siren: string, organization: string | undefined): OfficialCollectivite {
  const name = organization?.trim() || `Établissement ${siren}`;
  return { siren, name, kind: /\b(syndicat|sivu|sivom|petr)\b/i.test(name) ? 'syndicat' : 'autre' };
}
