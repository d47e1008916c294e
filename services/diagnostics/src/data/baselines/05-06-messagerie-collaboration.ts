import type { Baseline } from '../../domain/baseline.ts';
import { typeset } from '../french-typography.ts';
import { smallCommunes } from './elsewhere.ts';

export const baselinesMessagerie: readonly Baseline[] = typeset<Baseline[]>([
  {
    key: 'S0.adresse',
    survey: 'S0',
    questions: ['messagerie.adresse-agents', 'messagerie.adresse-elus'],
    figure: "50 % n'ont pas d'adresse à leur nom",
    caveat: 'Autre question : chacun y répondait pour soi.',
  },
  {
    key: 'S0.boites',
    survey: 'S0',
    questions: ['messagerie.boite-commune'],
    figure: '50 % gèrent plusieurs boîtes de messagerie',
    caveat: 'Autre question : chacun y répondait pour soi.',
  },
  {
    key: 'S0.agenda',
    survey: 'S0',
    questions: ['agenda.partage'],
    figure: '46 % ont un agenda en ligne',
    caveat: "Autre question : chacun y répondait pour soi, partagé ou non.",
  },
  {
    key: 'S2.agenda',
    survey: 'S2',
    questions: ['agenda.partage'],
    figure: '20 %, soit un sur cinq, ont un agenda collaboratif',
    caveat: 'À comparer aux deux réponses où l\'agenda en ligne est vu par d\'autres.',
    comparesWith: ['partage-tous', 'partage-agents'],
    comparableWhen: 'population < 3500',
    elsewhere: smallCommunes,
  },
  {
    key: 'S0.annuaire',
    survey: 'S0',
    questions: ['contacts.annuaire'],
    figure: '44 % ont un annuaire en ligne, partagé dans plus de 68 % des cas',
    caveat: "Autre question : chacun y répondait pour soi ; le second chiffre ne porte que sur ceux qui ont un annuaire.",
  },
]);

export const baselinesCollaboration: readonly Baseline[] = typeset<Baseline[]>([
  {
    key: 'S0.fichiers',
    survey: 'S0',
    questions: ['dossiers.partages'],
    figure: '41 % ont leurs fichiers sur leur seul ordinateur, plus de 59 % les partagent',
    caveat: 'Autre question : chacun y répondait pour soi.',
  },
  {
    key: 'S2.edition',
    survey: 'S2',
    questions: ['collaboration.a-plusieurs'],
    figure: '20 %, soit un sur cinq, écrivent à plusieurs en ligne',
    caveat: 'À comparer à la réponse « ensemble, en ligne ».',
    comparesWith: ['en-ligne'],
    comparableWhen: 'population < 3500',
    elsewhere: smallCommunes,
  },
  {
    key: 'S0.correction',
    survey: 'S0',
    questions: ['collaboration.a-plusieurs'],
    figure: '35 % corrigent par pièce jointe, 5 % sur papier',
    caveat: "Autre question : chacun y répondait pour soi, et l'on ne sait pas sur combien.",
  },
  {
    key: 'S0.visio',
    survey: 'S0',
    questions: ['visio.usage'],
    figure: 'Plus de 75 % font des visioconférences',
    caveat: 'Autre question : chacun y répondait pour soi.',
  },
  {
    key: 'S2.chat',
    survey: 'S2',
    questions: ['collaboration.discussion'],
    figure: 'Plus de 25 % ont un outil de discussion de groupe',
    caveat: "À comparer à la réponse « outil choisi par la collectivité ».",
    comparesWith: ['outil-collectivite'],
    comparableWhen: 'population < 3500',
    elsewhere: smallCommunes,
  },
]);
