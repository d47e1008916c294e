import { describe, expect, it } from '@jest/globals';
import { eventually } from '@osinum/testing';
import { Redis } from 'ioredis';
import { print } from '../surface/table.ts';
import { hearEverything } from './bus.ts';
import { leaksIn } from './marks.ts';
import { letters, type World } from './world.ts';

/** What leaves the services by other ways than answers. */
export function elsewhere(world: () => World): void {
  describe('beside the answers', () => {
    it('events tell of one commune each, by ids alone', async () => {
      const { marks, sides } = world();
      const heard = await hearEverything();
      const ofOurs = heard.map((event) => ({ ...event, of: letters.filter((letter) => leaksIn(event.text, marks[letter]).length > 0) }));
      const told = ofOurs.filter(({ of }) => of.length > 0);
      print(`${heard.length} events heard, ${told.length} of A, B or C`);
      for (const letter of letters) expect(told.filter(({ of }) => of.includes(letter)).length).toBeGreaterThan(5);
      expect(told.filter(({ of }) => of.length > 1).map(({ topic, type, of }) => `${topic} ${type}: ${of.join(' and ')}`)).toEqual([]);
      const typed = told.filter(({ text }) => letters.some((letter) => text.includes(sides[letter].tenant.mark)));
      expect(typed.map(({ topic, type, text }) => `${topic} ${type}: ${text}`)).toEqual([]);
    });

    it('jobs hold ids alone', async () => {
      const redis = new Redis(process.env['REDIS_URL']!);
      try {
        const jobs = await jobsIn(redis);
        print(`${jobs.length} keys of jobs read`);
        expect(jobs.filter((text) => letters.some((letter) => text.includes(world().sides[letter].tenant.mark)))).toEqual([]);
        expect(jobs.filter((text) => text.includes('@') && text.includes('.example'))).toEqual([]);
      } finally {
        redis.disconnect();
      }
    });

    it('mails tell a commune of itself', async () => {
      const { sides, marks } = world();
      let read = 0;
      for (const letter of letters) {
        const mails = await eventually(() => mailsTo(sides[letter].tenant.persona.email), { timeoutMs: 30_000, everyMs: 250 });
        read += mails.length;
        const others = letters.filter((other) => other !== letter);
        expect(mails.flatMap((text) => others.flatMap((other) => leaksIn(text, marks[other])))).toEqual([]);
      }
      print(`${read} mails read`);
    });
  });
}

/** The content of every key that the queues keep. */
async function jobsIn(redis: Redis): Promise<string[]> {
  const found: string[] = [];
  for await (const keys of redis.scanStream({ match: 'bull:*', count: 500 }) as AsyncIterable<string[]>) {
    for (const key of keys) {
      if ((await redis.type(key)) === 'hash') found.push(JSON.stringify(await redis.hgetall(key)));
    }
  }
  return found;
}

/** What stands in each mail to an address; one at least. */
async function mailsTo(address: string): Promise<string[]> {
  const at = (path: string) => fetch(new URL(path, process.env['DEV_DESK_URL']));
  const mails = (await (await at(`/mails.json?to=${encodeURIComponent(address)}`)).json()) as { id: number; subject: string }[];
  if (mails.length === 0) throw new Error(`no mail to ${address} yet`);
  return Promise.all(mails.map(async ({ id, subject }) => `${subject}\n${await (await at(`/mails/${id}/html`)).text()}`));
}
