/**
 * Which answers call which measure, typed again from the outline: question | measures, the first one answering the
 * alert of the row. « @word »: only for that answer, « @oui* » for those that begin so, « @sans-word » when it is missing.
 */
export const callsTable = `
1.2 | postes-a-niveau
1.3 | regles-materiel
1.4 | connexion
1.5 | depannage
1.6 | connexion
1.7 | inventaire
2.1 | acces-distance, espace-partage
2.2 | regles-materiel
2.4 | charte-teletravail
2.5 | acces-distance, second-facteur
2.6 | regles-materiel
3.1 | espace-partage, hebergement-ecrit
3.2 | sauvegarde-auto
3.3 | copie-hors-site
3.4 | test-restauration
3.5 | hebergement-ecrit
3.6 | plan-reprise
4.1 | coffre-mots-de-passe
4.2 | second-facteur
4.3 | mises-a-jour, postes-a-niveau@plus-suivies
4.4 | fiche-reflexe
4.5 | arrivees-departs
4.6 | diagnostic-cyber@oui*
4.7 | referent-securite
5.1 | adresses-agents
5.2 | adresses-elus
5.3 | agenda-annuaire
5.4 | boite-partagee
5.5 | agenda-annuaire
5.6 | domaine-mail
6.1 | espace-partage
6.2 | coedition
6.3 | visio-choisie
6.4 | suite-coherente
6.5 | espace-partage
6.6 | suite-coherente
7.1 | site-ouvrir
7.2 | site-conforme, accessibilite@sans-declaration
7.3 | canaux
7.4 | aide-numerique
7.5 | accessibilite
7.6 | suivi-demandes
7.7 | canaux
8.1 | actes-en-ligne
8.2 | sve-guichet
8.3 | signature
8.4 | comedec
8.5 | archivage
8.6 | marches
8.7 | suivi-demandes
9.1 | designer-dpd
9.2 | registre
9.3 | base-adresse
9.4 | donnees-ouvertes
9.5 | droits-violations
9.6 | clauses-donnees
9.7 | suivi-annuel
10.1 | bilan-aisance, formation-socle
10.2 | formation-socle, formation-securite@sans-securite
10.4 | plan-formation
10.5 | entraide
10.6 | essayer-ensemble
11.1 | elu-referent
11.2 | feuille-de-route
11.3 | suivi-annuel
11.7 | operateur
11.8 | operateur@aucun
12.1 | hebergement-ecrit
12.2 | essayer-libre
12.3 | reemploi
12.4 | reversibilite
12.5 | achats-durables
12.6 | strategie-nr
`;

/** The measures in their order: code | cost | effort | way (c collaboratif, l libre, b both) | the one it comes after. */
export const measuresTable = `
depannage | 2 | 2 | - | -
postes-a-niveau | 3 | 2 | l | -
connexion | 2 | 2 | - | -
inventaire | 0 | 2 | - | -
regles-materiel | 1 | 1 | - | -
acces-distance | 2 | 2 | c | -
charte-teletravail | 0 | 2 | - | -
hebergement-ecrit | 1 | 2 | b | -
sauvegarde-auto | 1 | 1 | - | -
copie-hors-site | 1 | 1 | - | sauvegarde-auto
test-restauration | 0 | 1 | - | sauvegarde-auto
plan-reprise | 1 | 3 | - | test-restauration
coffre-mots-de-passe | 1 | 2 | l | -
second-facteur | 0 | 1 | - | coffre-mots-de-passe
mises-a-jour | 0 | 1 | - | -
fiche-reflexe | 0 | 1 | - | -
arrivees-departs | 0 | 1 | - | -
referent-securite | 2 | 2 | - | -
diagnostic-cyber | 0 | 1 | - | -
adresses-agents | 1 | 2 | b | -
adresses-elus | 1 | 2 | b | adresses-agents
agenda-annuaire | 0 | 1 | c | -
boite-partagee | 0 | 1 | c | adresses-agents
domaine-mail | 0 | 1 | - | -
espace-partage | 1 | 3 | b | sauvegarde-auto
coedition | 0 | 2 | b | espace-partage
visio-choisie | 1 | 1 | b | -
suite-coherente | 2 | 3 | b | espace-partage
site-ouvrir | 1 | 3 | l | -
site-conforme | 0 | 1 | - | site-ouvrir
accessibilite | 2 | 2 | - | site-conforme
canaux | 1 | 2 | l | -
aide-numerique | 0 | 2 | - | -
suivi-demandes | 1 | 2 | c | -
actes-en-ligne | 1 | 2 | l | -
sve-guichet | 0 | 1 | b | -
signature | 1 | 2 | l | -
comedec | 0 | 2 | - | -
archivage | 2 | 3 | l | -
marches | 1 | 2 | - | -
designer-dpd | 1 | 1 | - | -
registre | 0 | 2 | l | designer-dpd
base-adresse | 0 | 3 | l | -
donnees-ouvertes | 0 | 2 | l | -
droits-violations | 0 | 1 | - | designer-dpd
clauses-donnees | 0 | 2 | - | registre
bilan-aisance | 0 | 1 | - | -
formation-socle | 1 | 2 | c | -
formation-securite | 0 | 1 | - | -
plan-formation | 1 | 2 | - | -
entraide | 0 | 1 | c | -
essayer-ensemble | 0 | 1 | b | -
elu-referent | 0 | 1 | - | -
feuille-de-route | 0 | 2 | b | elu-referent
suivi-annuel | 0 | 1 | - | feuille-de-route
operateur | 1 | 2 | b | -
essayer-libre | 0 | 1 | l | -
reversibilite | 0 | 1 | b | -
reemploi | 0 | 1 | - | -
achats-durables | 0 | 1 | - | inventaire
strategie-nr | 2 | 3 | b | inventaire
lettre-prestataire | 0 | 1 | - | -
`;
