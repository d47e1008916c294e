import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const publiccode: unknown = parse(read('publiccode.yml'));

const text = z.strictObject({
  localisedName: z.string().optional(),
  shortDescription: z.string().min(1).max(150),
  longDescription: z.string().min(150).max(10_000),
  features: z.array(z.string().min(1).max(120)).min(5).max(20),
});
const dependency = z.strictObject({ name: z.string(), versionMin: z.string() });

/** What publiccode.yml 0.7 asks for, as far as we use it; another key is a mistake. */
const standard = z.strictObject({
  publiccodeYmlVersion: z.literal('0.7'),
  name: z.string(),
  /** Asked for by the standard; absent until the repository is published. */
  url: z.url().optional(),
  landingURL: z.url(),
  organisation: z.strictObject({ uri: z.url() }),
  platforms: z.array(z.enum(['web', 'windows', 'mac', 'linux', 'ios', 'android'])).min(1),
  categories: z.array(z.string().regex(/^[a-z-]+$/)).min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.literal('standalone/web'),
  intendedAudience: z.strictObject({ countries: z.array(z.string().length(2)), scope: z.array(z.string()) }),
  supports: z.array(z.strictObject({ id: z.string() })),
  description: z.record(z.enum(['fr', 'en']), text),
  legal: z.strictObject({ license: z.literal('EUPL-1.2') }),
  maintenance: z.strictObject({ type: z.literal('internal'), contacts: z.array(z.strictObject({ name: z.string(), email: z.email(), affiliation: z.string() })).min(1) }),
  localisation: z.strictObject({ localisationReady: z.boolean(), availableLanguages: z.array(z.string()).min(1) }),
  dependsOn: z.strictObject({ open: z.array(dependency) }),
});

describe('publiccode.yml', () => {
  it('has the form that catalogues read', () => {
    expect(standard.safeParse(publiccode).error?.issues ?? []).toEqual([]);
  });

  it('gives the address of the repository if there is one, and no other', () => {
    const { repository } = JSON.parse(read('package.json')) as { repository?: string | { url: string } };
    const address = typeof repository === 'string' ? repository : repository?.url.replace(/^git\+/, '');
    expect((publiccode as { url?: string }).url).toBe(address);
  });

  it('gives the licence of the repository', () => {
    expect((JSON.parse(read('package.json')) as { license: string }).license).toBe('EUPL-1.2');
    expect(read('LICENSE').replace(/\s+/g, ' ')).toMatch(/EUROPEAN UNION PUBLIC LICENCE v\. ?1\.2|Licence publique de l.Union européenne/i);
  });
});
