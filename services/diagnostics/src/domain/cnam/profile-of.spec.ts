import { describe, expect, it } from '@jest/globals';
import { tableOfTheStudy } from '../../data/cnam/rules.ts';
import { profileFrom, type Said } from './cnam.fixture.ts';
import { criteria, type ProfileCode } from './profiles.ts';

const led: Said = { 'pilotage.plan': 'vote', 'pilotage.elu': 'delegue' };
const everyKind: Said = { 'site.existe': 'a-jour-mois', 'relation.canaux': ['site', 'reseaux', 'budget-participatif'] };
const sixLight: Said = { 'pilotage.axes-territoire': ['open-data', 'thd', 'ville-connectee', 'big-data', 'pepiniere', 'fablab'] };
const sixFull: Said = { 'pilotage.axes-engages': ['open-data', 'thd', 'dematerialisation', 'e-inclusion', 'hebergement', 'protection'] };
const onScreen: Said = { 'demat.actes': 'actes-et-budget', 'demat.saisine': 'formulaire' };

/** One collectivité of each profile on each path, as the rules describe it. */
const examples: Record<ProfileCode, Record<'light' | 'full', Said>> = {
  eclaireur: {
    light: { ...led, ...everyKind, ...sixLight, 'donnees.dpd': 'interne' },
    full: { ...led, ...everyKind, ...sixFull, 'pilotage.metiers': ['cdo'] },
  },
  entrepreneur: {
    light: { ...led, ...onScreen, 'pilotage.axes-territoire': ['open-data', 'thd'], 'donnees.dpd': 'mutualise', 'relation.canaux': ['lettre', 'reseaux'] },
    full: { ...led, 'pilotage.axes-engages': ['thd', 'dematerialisation'], 'pilotage.metiers': ['dpd'], 'relation.canaux': ['alertes', 'reseaux', 'reunions'] },
  },
  explorateur: {
    light: { 'relation.aide-numerique': 'par-nous', 'donnees.dpd': 'interne', 'relation.canaux': ['reseaux'] },
    full: { 'pilotage.axes-engages': ['thd', 'fablab'], 'pilotage.metiers': ['open-innovation', 'dpd'], 'relation.canaux': ['reunions'] },
  },
  observateur: {
    light: { ...onScreen, 'pilotage.axes-territoire': ['thd'], 'donnees.dpd': 'mutualise', 'site.existe': 'a-jour-an' },
    full: { 'pilotage.axes-engages': ['thd', 'dematerialisation'], 'relation.canaux': ['site', 'publipostage'], 'donnees.dpd': 'prestataire' },
  },
  systemique: {
    light: { ...led, ...everyKind, ...sixLight, 'donnees.dpd': 'interne', 'pilotage.evaluation': 'oui' },
    full: { ...led, ...everyKind, ...sixFull, 'pilotage.metiers': ['protection-securite'], 'pilotage.evaluation': 'oui' },
  },
};
const all = Object.entries(examples).flatMap(([code, paths]) => Object.entries(paths).map(([path, said]) => [code, path, said] as const));
const named = (...args: Parameters<typeof profileFrom>) => {
  const { outcome, named: profiles } = profileFrom(...args);
  return [outcome, ...profiles.map(({ code }) => code)];
};

describe('the five profiles of the study', () => {
  it.each(all)('%s, on the %s path: its six criteria, and no other profile', (code, path, said) => {
    const { outcome, named: [profile], profiles, unknown } = profileFrom(said, { path: path as 'light' | 'full' });
    expect([outcome, profile?.code, unknown]).toEqual(['match', code, []]);
    expect(criteria.map((criterion) => profile?.ticks[criterion])).toEqual([true, true, true, true, true, true]);
    expect(profiles.filter(({ met }) => met === 6)).toHaveLength(1);
  });

  it('stand in the order of the study, whatever the answers', () => {
    for (const [, , said] of all) {
      expect(profileFrom(said).profiles.map(({ code }) => code)).toEqual(['eclaireur', 'entrepreneur', 'explorateur', 'observateur', 'systemique']);
    }
  });
});

describe('where none fits', () => {
  it.each<[string, ProfileCode, Said]>([
    ['without a plan', 'eclaireur', { 'pilotage.plan': 'epci', 'pilotage.evaluation': 'non' }],
    ['without an élu', 'eclaireur', { 'pilotage.elu': 'interesse' }],
    ['with a sixth axis missing', 'eclaireur', { 'pilotage.axes-territoire': ['open-data', 'thd', 'ville-connectee', 'pepiniere', 'fablab'], 'relation.canaux': ['site', 'reseaux', 'hackathon'] }],
    ['without a post', 'eclaireur', { 'donnees.dpd': 'mutualise' }],
    ['without participation', 'eclaireur', { 'relation.canaux': ['site', 'reseaux', 'consultation'] }],
  ])('%s, the nearest is still %s', (_, code, changed) => {
    const { outcome, named: [profile] } = profileFrom({ ...examples.eclaireur.light, ...changed });
    expect([outcome, profile?.code, profile?.met]).toEqual(['nearest', code, 5]);
  });

  it('names both when two are equally near, in the order of the study', () => {
    expect(named({ ...examples.systemique.light, 'pilotage.evaluation': 'nsp' })).toEqual(['nearest', 'eclaireur', 'systemique']);
    expect(named({ 'pilotage.axes-territoire': ['thd', 'fablab'], 'relation.canaux': 'reseaux' })).toEqual(['nearest', 'explorateur', 'observateur']);
  });
});

describe('what is missing', () => {
  it('leaves a criterion neither met nor failed', () => {
    const { named: [profile], unknown, wouldTell } = profileFrom({ ...examples.eclaireur.full, 'pilotage.elu': 'nsp' }, { path: 'full' });
    expect([profile?.ticks[2], profile?.met, unknown, wouldTell]).toEqual([undefined, 5, [2], ['pilotage.elu']]);
  });

  it('says « no » for an evaluation hidden by an answer, « unknown » for one hidden by a silence', () => {
    expect(profileFrom({ 'pilotage.plan': 'non' }).findings.evaluation).toBe(false);
    const silent = profileFrom({ 'pilotage.plan': 'nsp' });
    expect([silent.findings.evaluation, silent.wouldTell]).toEqual([undefined, ['pilotage.plan']]);
  });

  it('leaves the axes open only where the range straddles a threshold', () => {
    const open = { ...examples.eclaireur.light, 'relation.aide-numerique': 'nsp' };
    expect(profileFrom(open)).toMatchObject({ outcome: 'match', unknown: [] });
    const five = { ...open, 'relation.canaux': ['site', 'reseaux', 'appel-a-projets'], 'pilotage.axes-territoire': ['open-data', 'thd', 'ville-connectee', 'pepiniere', 'fablab'] };
    expect(profileFrom(five)).toMatchObject({ outcome: 'nearest', unknown: [3], wouldTell: ['relation.aide-numerique'] });
  });

  it('deduces an axis from what is known, when that is enough', () => {
    const axis = (said: Said) => profileFrom(said).findings.axes.find(({ code }) => code === 'dematerialisation')?.underWay;
    expect(axis({ ...onScreen, 'demat.signature': 'nsp' })).toBe(true);
    expect(axis({ 'demat.actes': 'actes', 'demat.signature': 'nsp' })).toBeUndefined();
    expect(axis({ 'demat.signature': 'nsp' })).toBe(false);
  });

  it('names no profile under four known criteria, but the questions that would give one', () => {
    const said = { 'pilotage.plan': 'nsp', 'pilotage.elu': 'nsp', 'relation.canaux': 'nsp', 'donnees.dpd': 'nsp' };
    const profile = profileFrom(said);
    expect(profile).toMatchObject({ outcome: 'too-little-known', named: [], unknown: [1, 2, 3, 4, 5, 6] });
    expect(profile.wouldTell).toEqual(['pilotage.plan', 'pilotage.elu', 'relation.canaux', 'donnees.dpd']);
  });

  it('names one from four known criteria on', () => {
    expect(profileFrom({ 'pilotage.elu': 'nsp', 'relation.canaux': 'nsp', 'pilotage.axes-territoire': ['thd', 'open-data', 'fablab'] })).toMatchObject({
      outcome: 'nearest',
      unknown: [2, 6],
    });
  });
});

describe('what the collectivité corrects', () => {
  it('strikes out a deduced axis, and only a deduced one', () => {
    const struckAxes = ['dematerialisation', 'thd'];
    const { findings, named: [profile] } = profileFrom(examples.observateur.light, { correction: { struckAxes } });
    expect(findings.axes.filter(({ underWay }) => underWay).map(({ code }) => code)).toEqual(['thd']);
    expect(findings.axes.filter(({ struck }) => struck).map(({ code }) => code)).toEqual(['dematerialisation']);
    expect(profile).toMatchObject({ code: 'observateur', met: 5 });
  });

  it('opens the question on posts, which then decides', () => {
    const without = profileFrom(examples.observateur.light);
    expect(without.findings.assumed).toBe(true);
    const { findings, named: profiles } = profileFrom(examples.observateur.light, { correction: { struckAxes: [], posts: ['cdo'] } });
    expect(findings.assumed).toBe(false);
    expect(profiles).toMatchObject([{ code: 'explorateur', ticks: { 4: true } }, { code: 'observateur', met: 5, ticks: { 4: false } }]);
  });
});

describe('what the study leaves open is a parameter', () => {
  const fiveAxes = { ...examples.eclaireur.full, 'pilotage.axes-engages': ['open-data', 'thd', 'e-inclusion', 'hebergement', 'protection'] };
  const oneAxis = { ...examples.observateur.full, 'pilotage.axes-engages': ['thd'], 'pilotage.axes-envisages': ['open-data'] };
  const cilAndDpd = { ...examples.entrepreneur.full, 'pilotage.metiers': ['dpd', 'cil'] };
  const talkative = { ...examples.explorateur.full, ...everyKind };

  it.each([
    ['five axes', 'eclaireur', fiveAxes],
    ['one axis and one planned', 'observateur', oneAxis],
    ['every kind of communication', 'explorateur', talkative],
  ])('%s: %s by the table, not by the text', (_, code, said) => {
    expect(named(said, { path: 'full', parameters: tableOfTheStudy })).toEqual(['match', code]);
    expect(named(said, { path: 'full' })[0]).toBe('nearest');
  });

  it('a CIL and a DPD: Entrepreneur by the text, not by the table', () => {
    expect(named(cilAndDpd, { path: 'full' })).toEqual(['match', 'entrepreneur']);
    expect(named(cilAndDpd, { path: 'full', parameters: tableOfTheStudy })).toEqual(['nearest', 'entrepreneur']);
  });

  it.each([
    ['suits-entrepreneur', true, true],
    ['is-a-post', true, false],
    ['ignored', false, true],
  ] as const)('a shared DPD that « %s »: Entrepreneur %s, Observateur %s', (sharedDpd, entrepreneur, observateur) => {
    const told = { path: 'full', parameters: { sharedDpd } } as const;
    const shared = { ...examples.entrepreneur.full, 'pilotage.metiers': 'aucun', 'donnees.dpd': 'mutualise' };
    expect(named(shared, told)[0] === 'match').toBe(entrepreneur);
    expect(named({ ...examples.observateur.full, 'donnees.dpd': 'mutualise' }, told)[0] === 'match').toBe(observateur);
  });
});
