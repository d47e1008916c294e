import { z } from 'zod';

const sweep = (ms: number) => z.coerce.number().int().min(200).max(600_000).default(ms);

/** Variables of this service, beside the common ones. */
export const notificationsConfig = z.object({
  SMTP_URL: z.url().describe('Serveur de courriel, smtp://hôte:port'),
  PUBLIC_BASE: z.string().includes('{host}').describe('Adresse publique des pages, par exemple http://{host}:4100'),
  IDENTITY_URL: z.url().describe('Adresse du service identity, qui connaît les destinataires'),
  RELANCE_SWEEP_MS: sweep(5_000).describe('Millisecondes entre deux balayages des relances'),
  MAIL_SWEEP_MS: sweep(2_000).describe('Millisecondes entre deux balayages des courriels à envoyer'),
});
export type NotificationsConfig = z.infer<typeof notificationsConfig>;
