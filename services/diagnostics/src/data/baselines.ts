import type { Baseline } from '../domain/baseline.ts';
import { baselinesEquipements, baselinesMobilite } from './baselines/01-02-equipements-mobilite.ts';
import { baselinesHebergement } from './baselines/03-hebergement.ts';
import { baselinesSecurite } from './baselines/04-securite.ts';
import { baselinesCollaboration, baselinesMessagerie } from './baselines/05-06-messagerie-collaboration.ts';
import { baselinesDematerialisation, baselinesDonnees, baselinesSite } from './baselines/07-09-site-demat-donnees.ts';
import { baselinesCompetences, baselinesPilotage, baselinesResponsable } from './baselines/10-12-competences-pilotage-responsable.ts';

/** Every figure of the founding surveys that is set beside a question. */
export const baselines: readonly Baseline[] = [
  ...baselinesEquipements,
  ...baselinesMobilite,
  ...baselinesHebergement,
  ...baselinesSecurite,
  ...baselinesMessagerie,
  ...baselinesCollaboration,
  ...baselinesSite,
  ...baselinesDematerialisation,
  ...baselinesDonnees,
  ...baselinesCompetences,
  ...baselinesPilotage,
  ...baselinesResponsable,
];
