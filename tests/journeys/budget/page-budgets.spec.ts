import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { routesOf } from '@osinum/service-kit';
import { web } from '../../../services/web/src/service.ts';
import { notPages, pages } from './page-budgets.ts';

describe('The budget of the pages', () => {
  it('has a line for every page of web, and none for a page that is gone', () => {
    const shown = routesOf(web.controllers).filter(({ method }) => method === 'GET').map(({ path }) => path);
    expect([...pages.map(({ path }) => path), ...notPages].sort()).toEqual([...new Set(shown)].sort());
  });
});
