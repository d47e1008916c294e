import type { InstanceFacts } from '../db/instances.ts';

/** The national instance, open to every collectivité. */
export const nationalInstance: InstanceFacts = {
  id: '0b8f7d1e-3c52-4a6f-9d10-5a2c7e9f4b01',
  code: 'osinum',
  host: 'osinum.localhost',
  name: 'Osinum Territoires',
  tagline: 'Pour un numérique choisi',
  contactEmail: 'contact@osinum.example',
  senderName: 'Osinum Territoires',
  senderAddress: 'ne-pas-repondre@osinum.example',
  departements: [],
  national: true,
};

/** The operator of the demonstration. */
export const demoInstance: InstanceFacts = {
  id: '6e2a9c44-7f1b-4d83-8b65-1f0d3a5c9e02',
  code: 'vallees',
  host: 'vallees.localhost',
  name: 'Numérique des Vallées',
  tagline: 'Service public numérique des communes',
  contactEmail: 'contact@vallees.example',
  senderName: 'Numérique des Vallées',
  senderAddress: 'ne-pas-repondre@vallees.example',
  departements: ['60'],
  national: false,
};

/** Its member collectivités: two neighbours of Crisolles, Genvry and Salency. */
export const demoAdherents = ['216002675', '216005967'];
