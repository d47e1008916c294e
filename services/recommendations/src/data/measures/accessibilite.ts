import type { Measure } from '../../domain/measure.ts';
import { duties } from '../duties.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const accessibilite: Measure = {
  code: 'accessibilite',
  title: 'Rendez votre site lisible par tous, et dites où vous en êtes',
  summary: 'Une déclaration sincère, une vérification, puis un plan année par année.',
  why: 'Un habitant aveugle, âgé ou pressé sur son téléphone doit pouvoir faire la même démarche. Dire franchement ce qui manque est déjà un progrès.',
  steps: [
    'Publiez une déclaration honnête, même « non conforme ».',
    'Faites vérifier quelques pages à la main avec Ara, l’outil gratuit de l’État.',
    'Corrigez d’abord l’accueil, les démarches et les documents les plus lus.',
    'Écrivez un schéma sur trois ans et ce qui sera fait cette année.',
  ],
  firstStep: 'Publiez la déclaration, telle que le site est aujourd’hui. Elle existe ? Vérifiez qu’elle a moins de trois ans.',
  doneWhen: 'La date de la vérification et le taux obtenu sont publiés.',
  cost: 2,
  effort: 2,
  change: 'low',
  leads: ['director', 'supplier'],
  helps: [helps.prestataire, helps.operateur, helps.catalogue],
  sources: [sources.rgaa],
  after: 'site-conforme',
  needs: ['accessibilite'],
  duty: duties.accessibilite,
};
