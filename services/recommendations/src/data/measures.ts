import type { Measure } from '../domain/measure.ts';
import { accesDistance } from './measures/acces-distance.ts';
import { accessibilite } from './measures/accessibilite.ts';
import { achatsDurables } from './measures/achats-durables.ts';
import { actesEnLigne } from './measures/actes-en-ligne.ts';
import { adressesAgents } from './measures/adresses-agents.ts';
import { adressesElus } from './measures/adresses-elus.ts';
import { agendaAnnuaire } from './measures/agenda-annuaire.ts';
import { aideNumerique } from './measures/aide-numerique.ts';
import { archivage } from './measures/archivage.ts';
import { arriveesDeparts } from './measures/arrivees-departs.ts';
import { baseAdresse } from './measures/base-adresse.ts';
import { bilanAisance } from './measures/bilan-aisance.ts';
import { boitePartagee } from './measures/boite-partagee.ts';
import { canaux } from './measures/canaux.ts';
import { charteTeletravail } from './measures/charte-teletravail.ts';
import { clausesDonnees } from './measures/clauses-donnees.ts';
import { coedition } from './measures/coedition.ts';
import { coffreMotsDePasse } from './measures/coffre-mots-de-passe.ts';
import { comedec } from './measures/comedec.ts';
import { connexion } from './measures/connexion.ts';
import { copieHorsSite } from './measures/copie-hors-site.ts';
import { depannage } from './measures/depannage.ts';
import { designerDpd } from './measures/designer-dpd.ts';
import { diagnosticCyber } from './measures/diagnostic-cyber.ts';
import { domaineMail } from './measures/domaine-mail.ts';
import { donneesOuvertes } from './measures/donnees-ouvertes.ts';
import { droitsViolations } from './measures/droits-violations.ts';
import { eluReferent } from './measures/elu-referent.ts';
import { entraide } from './measures/entraide.ts';
import { espacePartage } from './measures/espace-partage.ts';
import { essayerEnsemble } from './measures/essayer-ensemble.ts';
import { essayerLibre } from './measures/essayer-libre.ts';
import { feuilleDeRoute } from './measures/feuille-de-route.ts';
import { ficheReflexe } from './measures/fiche-reflexe.ts';
import { formationSecurite } from './measures/formation-securite.ts';
import { formationSocle } from './measures/formation-socle.ts';
import { hebergementEcrit } from './measures/hebergement-ecrit.ts';
import { inventaire } from './measures/inventaire.ts';
import { lettrePrestataire } from './measures/lettre-prestataire.ts';
import { marches } from './measures/marches.ts';
import { misesAJour } from './measures/mises-a-jour.ts';
import { operateur } from './measures/operateur.ts';
import { planFormation } from './measures/plan-formation.ts';
import { planReprise } from './measures/plan-reprise.ts';
import { postesANiveau } from './measures/postes-a-niveau.ts';
import { reemploi } from './measures/reemploi.ts';
import { referentSecurite } from './measures/referent-securite.ts';
import { registre } from './measures/registre.ts';
import { reglesMateriel } from './measures/regles-materiel.ts';
import { reversibilite } from './measures/reversibilite.ts';
import { sauvegardeAuto } from './measures/sauvegarde-auto.ts';
import { secondFacteur } from './measures/second-facteur.ts';
import { signature } from './measures/signature.ts';
import { siteConforme } from './measures/site-conforme.ts';
import { siteOuvrir } from './measures/site-ouvrir.ts';
import { strategieNr } from './measures/strategie-nr.ts';
import { suiteCoherente } from './measures/suite-coherente.ts';
import { suiviAnnuel } from './measures/suivi-annuel.ts';
import { suiviDemandes } from './measures/suivi-demandes.ts';
import { sveGuichet } from './measures/sve-guichet.ts';
import { testRestauration } from './measures/test-restauration.ts';
import { visioChoisie } from './measures/visio-choisie.ts';

/** Every measure, in the order that settles the last ties. */
export const measures: readonly Measure[] = [
  depannage,
  postesANiveau,
  connexion,
  inventaire,
  reglesMateriel,
  accesDistance,
  charteTeletravail,
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
  adressesAgents,
  adressesElus,
  agendaAnnuaire,
  boitePartagee,
  domaineMail,
  espacePartage,
  coedition,
  visioChoisie,
  suiteCoherente,
  siteOuvrir,
  siteConforme,
  accessibilite,
  canaux,
  aideNumerique,
  suiviDemandes,
  actesEnLigne,
  sveGuichet,
  signature,
  comedec,
  archivage,
  marches,
  designerDpd,
  registre,
  baseAdresse,
  donneesOuvertes,
  droitsViolations,
  clausesDonnees,
  bilanAisance,
  formationSocle,
  formationSecurite,
  planFormation,
  entraide,
  essayerEnsemble,
  eluReferent,
  feuilleDeRoute,
  suiviAnnuel,
  operateur,
  essayerLibre,
  reversibilite,
  reemploi,
  achatsDurables,
  strategieNr,
  lettrePrestataire,
];
