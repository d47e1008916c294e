import { z } from 'zod';

export const identityConfig = z.object({
  PUBLIC_BASE: z.string().includes('{host}').default('https://{host}').describe('Modèle des adresses publiques'),
  WEB_URL: z.url().describe('Adresse du service web, à qui demander la fin des sessions'),
});

export type IdentityConfig = z.infer<typeof identityConfig>;

/** The public address of a host. */
export function publicUrl(config: Pick<IdentityConfig, 'PUBLIC_BASE'>, host: string): string {
  return config.PUBLIC_BASE.replace('{host}', host);
}
