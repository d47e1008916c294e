import { fileURLToPath } from 'node:url';

/** The Prisma folder of a service; the depth is the same from `src` and from `dist`. */
export function prismaFolder(service: string): string {
  return fileURLToPath(new URL(`../../../../services/${service}/prisma/`, import.meta.url));
}

/** The migrations of a service. */
export function migrationsFolder(service: string): string {
  return `${prismaFolder(service)}migrations`;
}
