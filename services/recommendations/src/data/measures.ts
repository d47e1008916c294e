import type { Measure } from '../domain/measure.ts';
import { arriveesDeparts } from './measures/arrivees-departs.ts';
import { coffreMotsDePasse } from './measures/coffre-mots-de-passe.ts';
import { copieHorsSite } from './measures/copie-hors-site.ts';
import { diagnosticCyber } from './measures/diagnostic-cyber.ts';
import { espacePartage } from './measures/espace-partage.ts';
import { ficheReflexe } from './measures/fiche-reflexe.ts';
import { hebergementEcrit } from './measures/hebergement-ecrit.ts';
import { lettrePrestataire } from './measures/lettre-prestataire.ts';
import { misesAJour } from './measures/mises-a-jour.ts';
import { planReprise } from './measures/plan-reprise.ts';
import { postesANiveau } from './measures/postes-a-niveau.ts';
import { referentSecurite } from './measures/referent-securite.ts';
import { sauvegardeAuto } from './measures/sauvegarde-auto.ts';
import { secondFacteur } from './measures/second-facteur.ts';
import { testRestauration } from './measures/test-restauration.ts';

/** Every measure, in the order that settles the last ties. */
export const measures: readonly Measure[] = [
  postesANiveau,
  hebergementEcrit,
  sauvegardeAuto,
  copieHorsSite,
  testRestauration,
  planReprise,
  coffreMotsDePasse,
  secondFacteur,
  misesAJour,
  ficheReflexe,
  arriveesDeparts,
  referentSecurite,
  diagnosticCyber,
  espacePartage,
  lettrePrestataire,
];
