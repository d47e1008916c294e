import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { events, type EventType } from '@osinum/contracts';
import { readTopics } from '@osinum/messaging';
import { services } from './services.ts';

const registry = Object.values(events) as EventType[];
const declared = await readTopics();
const ofEvents = declared.filter(({ kind }) => kind !== 'dead-letter');
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Who consumes a topic. */
const consumersOf = (topic: string) =>
  services.filter(({ consumers }) => consumers?.some(({ event }) => event.topic === topic)).map(({ name }) => name);

/** The rows of the README's table of topics: name, kind, owner, …, consumers. */
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => /^`[a-z-]+\.[a-z-]+\.v\d+`$/.test(cells[1] ?? ''))
  .map(([, name = '', kind = '', owner = '', , consumers = '']) => ({ name: name.replaceAll('`', ''), kind: kind.split(',')[0], owner, consumers }));

describe('topics', () => {
  it('of the registry and of deploy/kafka/topics.yaml are the same, with their kind and owner', () => {
    const fromRegistry = unique(registry.map(({ topic, kind, owner }) => JSON.stringify({ name: topic, kind, owner }))).sort();
    expect(ofEvents.map(({ name, kind, owner }) => JSON.stringify({ name, kind, owner })).sort()).toEqual(fromRegistry);
  });

  it('are told in the README, with those who really consume them', () => {
    const wanted = ofEvents.map(({ name, kind, owner }) => ({ name, kind, owner, consumers: consumersOf(name).join(', ') || '–' }));
    expect(readme).toEqual(wanted);
  });

  it('for dead letters exist for each service that consumes', () => {
    const consuming = services.filter(({ consumers }) => consumers?.length).map(({ name }) => `${name}.dead-letter.v1`);
    const deadLetters = declared.filter(({ kind }) => kind === 'dead-letter').map(({ name }) => name);
    expect(deadLetters).toEqual(expect.arrayContaining(consuming));
  });

  it('of frozen answers have one reader: a list of weaknesses is not for every service', () => {
    expect(consumersOf('diagnostics.answers.v1')).toEqual(['recommendations']);
  });

  it('have one owner, whose name they begin with', () => {
    for (const { name, owner } of declared) expect(name.split('.')[0]).toBe(owner);
  });
});

describe('types of event', () => {
  it('are unique in their topic, and all of one kind', () => {
    const names = registry.map(({ topic, type }) => `${topic} ${type}`);
    expect(unique(names)).toEqual(names);
    for (const [topic, types] of Map.groupBy(registry, (event) => event.topic)) {
      expect([topic, unique(types.map(({ kind }) => kind))]).toEqual([topic, [types[0]?.kind]]);
    }
  });
});
