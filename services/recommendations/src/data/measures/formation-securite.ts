import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const formationSecurite: Measure = {
  code: 'formation-securite',
  title: 'Formez agents et élus aux messages piégés',
  summary: 'Une heure pour reconnaître un faux message et savoir qui prévenir.',
  why: 'Un message piégé, ouvert trop vite, peut bloquer toute la collectivité. Celui qui sait le reconnaître protège tous les autres.',
  steps: [
    'Prévoyez une heure en réunion d’équipe, et dix minutes en conseil.',
    'Montrez de vrais exemples, reçus chez vous.',
    'Rappelez la règle : dans le doute, on appelle et on ne clique pas.',
    'Proposez le parcours gratuit en ligne.',
    'Recommencez chaque année, nouveaux élus compris.',
  ],
  firstStep: 'Fixez la date d’une heure en réunion. D’ici là, gardez un message suspect, sans cliquer dedans.',
  doneWhen: 'La part d’agents et d’élus formés depuis deux ans est connue.',
  cost: 0,
  effort: 1,
  change: 'none',
  leads: ['director', 'elected'],
  helps: [helps.sensCyber, helps.operateur, helps.gendarmerie],
  sources: [sources.sensCyber, sources.kitSensibilisation],
  needs: [],
};
