import { z } from 'zod';
import { instant } from './common.ts';
import { operationsRoutes } from './operations.ts';
import { anyone, route } from './route.ts';

export const toolSummary = z.object({
  slug: z.string(),
  name: z.string(),
  summary: z.string(),
  needs: z.array(z.object({ code: z.string(), label: z.string() })),
  kind: z.string(),
  licence: z.string().optional(),
  free: z.boolean(),
});

/** A fact with its source, or « non renseigné » when `value` is absent. */
export const toolFact = z.object({
  label: z.string(),
  value: z.string().optional(),
  source: z.string().optional(),
  sourceUrl: z.string().optional(),
  readOn: z.string().optional(),
});

/** One of the three principles of the catalogue, as read in a tool's sourced facts. */
export const toolPrinciple = z.object({
  code: z.enum(['libre', 'ethique', 'souverain']),
  label: z.string(),
  definition: z.string(),
  verdict: z.enum(['yes', 'no', 'depends-on-host', 'unknown']),
  because: z.string(),
});

export const toolSheet = toolSummary.extend({
  description: z.string(),
  principles: z.array(toolPrinciple).default([]),
  limits: z.array(z.string()),
  facts: z.array(toolFact),
  website: z.string().optional(),
  repository: z.string().optional(),
  updatedAt: instant,
});

export const catalogueApi = {
  listTools: route({
    method: 'GET',
    path: '/tools',
    policy: anyone(),
    summary: 'Tools by need and words',
    query: z.object({ need: z.string().max(60).optional(), q: z.string().max(120).optional() }),
    response: z.object({ tools: z.array(toolSummary) }),
  }),
  getTool: route({
    method: 'GET',
    path: '/tools/:slug',
    policy: anyone(),
    summary: 'One tool with its facts and sources',
    params: z.object({ slug: z.string().max(80) }),
    response: toolSheet,
  }),
  listNeeds: route({
    method: 'GET',
    path: '/needs',
    policy: anyone(),
    summary: 'Needs with the number of tools',
    response: z.object({ needs: z.array(z.object({ code: z.string(), label: z.string(), count: z.number().int() })) }),
  }),
  ...operationsRoutes,
};
