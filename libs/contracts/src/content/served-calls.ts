/** What the plan of a collectivité is made from, as far as a questionnaire is concerned. */
export interface ServedQuestion {
  readonly question: string;
  /** Number of its theme. */
  readonly thematique: number;
  readonly calls: readonly ServedCall[];
  /** The answer that raises an alert, its place in the order of alerts; the first call answers it. */
  readonly alert?: { readonly rank: number; readonly answer: string };
}

/** A measure called by the index of the answer, by some answers alone, or by any without one of them. */
export interface ServedCall {
  readonly measure: string;
  readonly onlyFor?: readonly string[];
  readonly without?: string;
}

/**
 * The calls that recommendations serve: a questionnaire that makes others is not published, and a test keeps this
 * list equal to their rules.
 */
export const servedCalls: readonly ServedQuestion[] = [
  { question: 'equipement.postes-fiables', thematique: 1, calls: [{ measure: 'postes-a-niveau' }] },
  { question: 'equipement.elus', thematique: 1, calls: [{ measure: 'regles-materiel' }] },
  { question: 'connexion.gene', thematique: 1, calls: [{ measure: 'connexion' }] },
  { question: 'equipement.depannage', thematique: 1, calls: [{ measure: 'depannage' }], alert: { rank: 10, answer: 'personne' } },
  { question: 'connexion.type', thematique: 1, calls: [{ measure: 'connexion' }] },
  { question: 'equipement.inventaire', thematique: 1, calls: [{ measure: 'inventaire' }] },
  { question: 'mobilite.acces-distance', thematique: 2, calls: [{ measure: 'acces-distance' }, { measure: 'espace-partage' }] },
  { question: 'mobilite.materiel-perso', thematique: 2, calls: [{ measure: 'regles-materiel' }] },
  { question: 'teletravail.cadre', thematique: 2, calls: [{ measure: 'charte-teletravail' }] },
  { question: 'mobilite.acces-securise', thematique: 2, calls: [{ measure: 'acces-distance' }, { measure: 'second-facteur' }] },
  { question: 'mobilite.terrain', thematique: 2, calls: [{ measure: 'regles-materiel' }] },
  { question: 'hebergement.fichiers', thematique: 3, calls: [{ measure: 'espace-partage' }, { measure: 'hebergement-ecrit' }], alert: { rank: 8, answer: 'cle-ou-disque' } },
  { question: 'sauvegarde.existe', thematique: 3, calls: [{ measure: 'sauvegarde-auto' }], alert: { rank: 1, answer: 'aucune' } },
  { question: 'sauvegarde.copie-externe', thematique: 3, calls: [{ measure: 'copie-hors-site' }], alert: { rank: 2, answer: 'meme-lieu' } },
  { question: 'sauvegarde.test', thematique: 3, calls: [{ measure: 'test-restauration' }] },
  { question: 'hebergement.choix', thematique: 3, calls: [{ measure: 'hebergement-ecrit' }] },
  { question: 'sauvegarde.reprise', thematique: 3, calls: [{ measure: 'plan-reprise' }] },
  { question: 'securite.mots-de-passe', thematique: 4, calls: [{ measure: 'coffre-mots-de-passe' }], alert: { rank: 3, answer: 'session-commune' } },
  { question: 'securite.double-facteur', thematique: 4, calls: [{ measure: 'second-facteur' }] },
  { question: 'securite.mises-a-jour', thematique: 4, calls: [{ measure: 'mises-a-jour' }, { measure: 'postes-a-niveau', onlyFor: ['plus-suivies'] }], alert: { rank: 4, answer: 'plus-suivies' } },
  { question: 'securite.reaction', thematique: 4, calls: [{ measure: 'fiche-reflexe' }] },
  { question: 'securite.departs', thematique: 4, calls: [{ measure: 'arrivees-departs' }], alert: { rank: 5, answer: 'jamais' } },
  { question: 'securite.incident', thematique: 4, calls: [{ measure: 'diagnostic-cyber', onlyFor: ['oui-avec-suites', 'oui-sans-suite'] }] },
  { question: 'securite.referent', thematique: 4, calls: [{ measure: 'referent-securite' }] },
  { question: 'messagerie.adresse-agents', thematique: 5, calls: [{ measure: 'adresses-agents' }], alert: { rank: 6, answer: 'personnelle' } },
  { question: 'messagerie.adresse-elus', thematique: 5, calls: [{ measure: 'adresses-elus' }] },
  { question: 'agenda.partage', thematique: 5, calls: [{ measure: 'agenda-annuaire' }] },
  { question: 'messagerie.boite-commune', thematique: 5, calls: [{ measure: 'boite-partagee' }] },
  { question: 'contacts.annuaire', thematique: 5, calls: [{ measure: 'agenda-annuaire' }] },
  { question: 'messagerie.domaine', thematique: 5, calls: [{ measure: 'domaine-mail' }] },
  { question: 'dossiers.partages', thematique: 6, calls: [{ measure: 'espace-partage' }] },
  { question: 'collaboration.a-plusieurs', thematique: 6, calls: [{ measure: 'coedition' }] },
  { question: 'visio.usage', thematique: 6, calls: [{ measure: 'visio-choisie' }] },
  { question: 'collaboration.discussion', thematique: 6, calls: [{ measure: 'suite-coherente' }] },
  { question: 'collaboration.droits', thematique: 6, calls: [{ measure: 'espace-partage' }] },
  { question: 'collaboration.doublons', thematique: 6, calls: [{ measure: 'suite-coherente' }] },
  { question: 'site.existe', thematique: 7, calls: [{ measure: 'site-ouvrir' }] },
  { question: 'site.constats', thematique: 7, calls: [{ measure: 'site-conforme' }, { measure: 'accessibilite', without: 'declaration' }] },
  { question: 'relation.canaux', thematique: 7, calls: [{ measure: 'canaux' }] },
  { question: 'relation.aide-numerique', thematique: 7, calls: [{ measure: 'aide-numerique' }] },
  { question: 'site.accessibilite', thematique: 7, calls: [{ measure: 'accessibilite' }] },
  { question: 'relation.suivi', thematique: 7, calls: [{ measure: 'suivi-demandes' }] },
  { question: 'relation.participation', thematique: 7, calls: [{ measure: 'canaux' }] },
  { question: 'demat.actes', thematique: 8, calls: [{ measure: 'actes-en-ligne' }] },
  { question: 'demat.saisine', thematique: 8, calls: [{ measure: 'sve-guichet' }], alert: { rank: 7, answer: 'aucun' } },
  { question: 'demat.signature', thematique: 8, calls: [{ measure: 'signature' }] },
  { question: 'demat.etat-civil', thematique: 8, calls: [{ measure: 'comedec' }] },
  { question: 'demat.archivage', thematique: 8, calls: [{ measure: 'archivage' }] },
  { question: 'demat.marches', thematique: 8, calls: [{ measure: 'marches' }] },
  { question: 'demat.courrier', thematique: 8, calls: [{ measure: 'suivi-demandes' }] },
  { question: 'donnees.dpd', thematique: 9, calls: [{ measure: 'designer-dpd' }], alert: { rank: 9, answer: 'aucun' } },
  { question: 'donnees.registre', thematique: 9, calls: [{ measure: 'registre' }] },
  { question: 'donnees.base-adresse', thematique: 9, calls: [{ measure: 'base-adresse' }] },
  { question: 'donnees.publication', thematique: 9, calls: [{ measure: 'donnees-ouvertes' }] },
  { question: 'donnees.droits', thematique: 9, calls: [{ measure: 'droits-violations' }] },
  { question: 'donnees.sous-traitants', thematique: 9, calls: [{ measure: 'clauses-donnees' }] },
  { question: 'donnees.usage', thematique: 9, calls: [{ measure: 'suivi-annuel' }] },
  { question: 'competences.aisance', thematique: 10, calls: [{ measure: 'bilan-aisance' }, { measure: 'formation-socle' }] },
  { question: 'competences.formation', thematique: 10, calls: [{ measure: 'formation-socle' }, { measure: 'formation-securite', without: 'securite' }] },
  { question: 'competences.plan', thematique: 10, calls: [{ measure: 'plan-formation' }] },
  { question: 'competences.entraide', thematique: 10, calls: [{ measure: 'entraide' }] },
  { question: 'competences.choix', thematique: 10, calls: [{ measure: 'essayer-ensemble' }] },
  { question: 'pilotage.elu', thematique: 11, calls: [{ measure: 'elu-referent' }] },
  { question: 'pilotage.plan', thematique: 11, calls: [{ measure: 'feuille-de-route' }] },
  { question: 'pilotage.evaluation', thematique: 11, calls: [{ measure: 'suivi-annuel' }] },
  { question: 'pilotage.opsn', thematique: 11, calls: [{ measure: 'operateur' }] },
  { question: 'pilotage.metiers', thematique: 11, calls: [{ measure: 'operateur', onlyFor: ['aucun'] }] },
  { question: 'souverain.lieu', thematique: 12, calls: [{ measure: 'hebergement-ecrit' }] },
  { question: 'libre.place', thematique: 12, calls: [{ measure: 'essayer-libre' }] },
  { question: 'responsable.fin-de-vie', thematique: 12, calls: [{ measure: 'reemploi' }] },
  { question: 'souverain.reversibilite', thematique: 12, calls: [{ measure: 'reversibilite' }] },
  { question: 'responsable.achats', thematique: 12, calls: [{ measure: 'achats-durables' }] },
  { question: 'responsable.strategie', thematique: 12, calls: [{ measure: 'strategie-nr' }] },
];

/** Called when too much is unknown: by no question of its own. */
export const letterMeasure = 'lettre-prestataire';

/** Every measure that an answer may call. */
export const servedMeasures: readonly string[] = [...new Set([...servedCalls.flatMap(({ calls }) => calls.map(({ measure }) => measure)), letterMeasure])];
