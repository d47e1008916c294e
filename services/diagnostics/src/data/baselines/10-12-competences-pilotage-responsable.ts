import type { Baseline } from '../../domain/baseline.ts';
import { typeset } from '../french-typography.ts';
import { smallCommunes } from './elsewhere.ts';

export const baselinesCompetences: readonly Baseline[] = typeset<Baseline[]>([
  {
    key: 'S4.pix',
    survey: 'S4',
    questions: ['competences.aisance'],
    figure: 'Un tiers des agents sont autonomes, un quart en grande difficulté',
    caveat: 'Autre question : un test, et non un ressenti.',
  },
  {
    key: 'S0.formation',
    survey: 'S0',
    questions: ['competences.besoins'],
    figure: '64 % souhaitent se former aux données ouvertes, 61 % au travail à plusieurs, 56 % aux logiciels libres, 43 % au RGPD',
    caveat: 'Quatre sujets seulement étaient proposés, et chacun répondait pour soi.',
    comparesWith: ['open-data', 'collaboratif', 'open-source', 'rgpd'],
  },
]);

export const baselinesPilotage: readonly Baseline[] = typeset<Baseline[]>([
  {
    key: 'S2.elu',
    survey: 'S2',
    questions: ['pilotage.elu'],
    figure: '30 % ont un élu référent en charge du numérique',
    caveat: 'À comparer aux deux réponses où un élu est délégué ou désigné.',
    comparesWith: ['delegue', 'designe'],
    comparableWhen: 'population < 3500',
    elsewhere: smallCommunes,
  },
  {
    key: 'S3.elu',
    survey: 'S3',
    questions: ['pilotage.elu'],
    figure: 'Environ deux tiers ont un élu désigné',
    caveat: 'Autre public : des collectivités plus grandes.',
  },
  {
    key: 'S2.sdsi',
    survey: 'S2',
    questions: ['pilotage.plan'],
    figure: '4 % ont un schéma directeur, 3 % le prévoient',
    caveat: "Autre question : un schéma directeur est plus étroit qu'un plan.",
  },
  {
    key: 'S3.plan',
    survey: 'S3',
    questions: ['pilotage.plan'],
    figure: '49 % ont un plan ; environ 80 % des régions et des départements',
    caveat: 'Autre public : des collectivités plus grandes.',
  },
  {
    key: 'S3.evaluation',
    survey: 'S3',
    questions: ['pilotage.evaluation'],
    figure:
      '16,7 % évaluent, 34 % y pensent. Communes : 16 % oui, 24 % envisagé, 60 % non. Intercommunalités : 12 %, 36 % et 52 %',
    caveat: 'Autre public : des collectivités plus grandes ; 33 intercommunalités seulement.',
  },
  {
    key: 'S3.axes',
    survey: 'S3',
    questions: ['relation.participation', 'donnees.publication', 'pilotage.axes-engages'],
    figure:
      'En cours : très haut débit 82 %, dématérialisation 80 %, participation en ligne 24 % (36 % la prévoient). Données ouvertes des intercommunalités : 50 % en cours, 22 % non',
    caveat: 'Autre public, et chiffres de 2017.',
  },
  {
    key: 'S3.posts',
    survey: 'S3',
    questions: ['pilotage.metiers'],
    figure: 'Le métier existe : responsable des données 12 %, sécurité 20,2 %, atelier partagé 10 %',
    caveat: 'Autre public, et chiffres de 2017.',
  },
  {
    key: 'S2.opsn',
    survey: 'S2',
    questions: ['pilotage.opsn'],
    figure: '72 % utilisent au moins un opérateur public (351 sur 488), et 1,4 en moyenne',
    caveat: 'Chiffre élevé : les opérateurs publics ont eux-mêmes diffusé cette enquête.',
  },
  {
    key: 'S2.nonmembre',
    survey: 'S2',
    questions: ['pilotage.opsn'],
    figure:
      "Parmi 137 qui n'en utilisent pas, plus de deux tiers ne savent pas pourquoi. Le coût 11 %, aucun opérateur ici 7 %, l'intercommunalité 6 %",
    caveat: "Ne porte que sur ceux qui n'utilisent aucun opérateur public.",
    comparesWith: ['non-ignore', 'non-cout', 'aucun-ici', 'epci-le-fait'],
    amongThem: true,
    comparableWhen: 'population < 3500',
    elsewhere: smallCommunes,
  },
]);

export const baselinesResponsable: readonly Baseline[] = typeset<Baseline[]>([
  {
    key: 'S0.france',
    survey: 'S0',
    questions: ['souverain.lieu'],
    figure: 'Plus de 80 % disent leurs données hébergées en France, 6 % hors d\'Europe',
    caveat: '« Selon vous », comme ici ; les 6 % correspondent à nos deux dernières réponses.',
    comparesWith: ['france', 'partie-hors-ue', 'hors-ue'],
  },
  {
    key: 'S2.libre',
    survey: 'S2',
    questions: ['libre.place'],
    figure: 'Place donnée au logiciel libre : 3,6 sur 10 en moyenne',
    caveat: 'Autre échelle que la nôtre.',
  },
  {
    key: 'S2.recyclage',
    survey: 'S2',
    questions: ['responsable.fin-de-vie'],
    figure: '9 % ont une filière de réemploi ou de recyclage',
    caveat: 'Téléphones et ordinateurs, comme ici.',
    comparesWith: ['reemploi', 'recyclage'],
    comparableWhen: 'population < 3500',
    elsewhere: smallCommunes,
  },
]);
