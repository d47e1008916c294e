import { describe, expect, it } from '@jest/globals';
import { events } from '@osinum/contracts';
import { casework } from '../../../services/casework/src/service.ts';
import { diagnostics } from '../../../services/diagnostics/src/service.ts';
import { notifications } from '../../../services/notifications/src/service.ts';
import { recommendations } from '../../../services/recommendations/src/service.ts';
import { consumersOf, topics } from './chain.ts';

const services = [diagnostics, recommendations, casework, notifications];
const declared = (type: string) => services.filter(({ consumers }) => consumers?.some(({ event }) => event.type === type)).map(({ name }) => name);

describe('the chain that is followed after a completion', () => {
  it.each(Object.entries(consumersOf))('%s is applied by exactly the services that declare it', (type, consumers) => {
    expect(declared(type).toSorted()).toEqual([...consumers].toSorted());
  });

  it('travels on the topics that are read', () => {
    const wanted = Object.values(events).filter(({ type }) => type in consumersOf).map(({ topic }) => topic);
    expect([...new Set(wanted)].toSorted()).toEqual([...topics].toSorted());
  });
});
