import type { CnamParameters, CnamRules } from '../../domain/cnam/rules.ts';
import { axes } from '../axes.ts';

/** The parameters as the text of the study has them, with our readings where it says nothing. */
export const textOfTheStudy: CnamParameters = {
  axesMin: 6,
  observateurAxes: { from: 2, to: 2, nonePlanned: true },
  entrepreneurPosts: 'cil-and-or-dpd',
  sharedDpd: 'suits-entrepreneur',
  explorateurKinds: 1,
};

/** The parameters as its summary table has them. */
export const tableOfTheStudy: CnamParameters = {
  ...textOfTheStudy,
  axesMin: 5,
  observateurAxes: { from: 1, to: 2, nonePlanned: false },
  entrepreneurPosts: 'one-of-them',
  explorateurKinds: 'any',
};

/** The profile of the CNAM barometer, read in the answers to version 1. */
export const cnamV1: CnamRules = {
  plan: { question: 'pilotage.plan', anyOf: ['vote', 'ecrit'] },
  elu: { question: 'pilotage.elu', anyOf: ['delegue', 'designe'] },
  evaluation: { question: 'pilotage.evaluation', anyOf: ['oui'], openedBy: 'pilotage.plan' },
  axes: {
    codes: axes.map(({ code }) => code),
    supported: ['open-data', 'thd', 'dematerialisation'],
    full: 'pilotage.axes-engages',
    light: 'pilotage.axes-territoire',
    planned: 'pilotage.axes-envisages',
    deduced: {
      dematerialisation: {
        atLeast: 2,
        of: [
          { question: 'demat.actes', anyOf: ['actes', 'actes-et-budget'] },
          { question: 'demat.saisine', anyOf: ['teleservice', 'formulaire'] },
          { question: 'demat.signature', anyOf: ['parapheur', 'certificat'] },
        ],
      },
      'e-inclusion': { question: 'relation.aide-numerique', anyOf: ['par-nous'] },
      'e-democratie': { question: 'relation.canaux', anyOf: ['consultation', 'budget-participatif'] },
      hebergement: { question: 'hebergement.fichiers', anyOf: ['heberge-contrat'] },
      protection: {
        atLeast: 2,
        of: [
          { question: 'donnees.registre', anyOf: ['complet-revu'] },
          { question: 'competences.formation', anyOf: ['securite'] },
        ],
      },
    },
    hinted: {
      'open-data': { question: 'donnees.publication', anyOf: ['reguliere', 'quelques-jeux'] },
      'big-data': { question: 'donnees.usage', anyOf: ['regulier'] },
      'e-democratie': { question: 'relation.participation', anyOf: ['regulier', 'essai'] },
      hebergement: { question: 'hebergement.choix', anyOf: ['decide-ecrit'] },
    },
  },
  posts: {
    codes: [
      'cdo', 'open-gov', 'data-scientist', 'dataviz', 'smart-city', 'smart-grids', 'open-innovation', 'protection-securite', 'dpd', 'cil',
    ],
    dpd: ['dpd', 'cil'],
    full: 'pilotage.metiers',
    deduced: { dpd: { question: 'donnees.dpd', anyOf: ['interne'] } },
    hinted: { 'protection-securite': { question: 'securite.referent', anyOf: ['interne'] } },
    anyDpd: { question: 'donnees.dpd', anyOf: ['interne', 'mutualise', 'prestataire'] },
  },
  communication: {
    topDown: {
      atLeast: 1,
      of: [
        { question: 'site.existe', anyOf: ['a-jour-mois', 'a-jour-an'] },
        { question: 'relation.canaux', anyOf: ['site', 'lettre', 'alertes'] },
      ],
    },
    reseaux: { question: 'relation.canaux', anyOf: ['reseaux'] },
    participatif: { question: 'relation.canaux', anyOf: ['hackathon', 'appel-a-projets', 'budget-participatif'] },
  },
  parameters: textOfTheStudy,
};
