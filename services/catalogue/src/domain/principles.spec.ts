import { describe, expect, it } from '@jest/globals';
import { aTool, someSource } from './builders.ts';
import { fact } from './fact.ts';
import { principlesOf } from './principles.ts';
import type { Tool } from './tool.ts';

const said = <T>(value: T) => fact(value, someSource);

describe('principlesOf', () => {
  it.each<[string, Partial<Tool>, [libre: string, ethique: string, souverain: string]]>([
    ['nothing read', { kind: said('public-service') }, ['unknown', 'unknown', 'unknown']],
    ['a proprietary tool', { kind: said('proprietary') }, ['no', 'unknown', 'unknown']],
    ['a licence', { facts: { licence: said('MIT') } }, ['yes', 'unknown', 'unknown']],
    ['a public editor', { kind: said('public-service'), facts: { editor: said('ANSSI') } }, ['unknown', 'yes', 'unknown']],
    ['a tool to install', { facts: { selfHosted: said(true) } }, ['yes', 'depends-on-host', 'depends-on-host']],
    ['a tool one cannot install', { facts: { selfHosted: said(false) } }, ['yes', 'unknown', 'unknown']],
    ['a place in France', { facts: { dataLocation: said('Strasbourg, France.') } }, ['yes', 'unknown', 'yes']],
    ['a place that names no country', { facts: { dataLocation: said('Lieu non établi.') } }, ['yes', 'unknown', 'unknown']],
  ])('%s', (_title, given, verdicts) => {
    const { libre, ethique, souverain } = principlesOf(aTool('t', given));
    expect([libre.verdict, ethique.verdict, souverain.verdict]).toEqual(verdicts);
  });
});
