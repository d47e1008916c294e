/**
 * The questionnaire as a table, typed again from its outline: number | code | kind and weight | answers and their
 * index | seen by. It owes nothing to the content of the diagnostics service, with which it is compared.
 *
 * S one answer · E a step of a scale · M several answers, index = sum, at most 3 · N a number, read as a share of
 * the élus · D a month, index by age in months · F with weight: observations, index by their number (4 of 4: 3,
 * three: 2, two: 1, else 0) · F0: figures, « ? » where one may be left blank. « aucun » and « aucune » of M and F
 * exclude the others. « +nc »: « non concerné » is offered. « !A1 »: raises that alert.
 */
export const table = `
1.1 | collectivite.faits | F0 | agents, elus, population?, etp?, ordinateurs? | *
1.2 | equipement.postes-fiables | E2 | jamais 3, parfois 2, souvent 1, tous-les-jours 0 | *
1.3 | equipement.elus | S1 | fourni 3, fourni-executif 2, perso-avec-regle 1.5, perso-sans-regle 0 | *
1.4 | connexion.gene | E3 | jamais 3, parfois 2, souvent 1, tous-les-jours 0 | *
1.5 | equipement.depannage | S3 | interne 3, opsn-ou-epci 3, contrat-delai 3, ponctuel 1.5, benevole 1, personne 0 !A10 | *
1.6 | connexion.type | S1 | fibre-secours 3, fibre 2.5, adsl 1, mobile-satellite 1 | T2
1.7 | equipement.inventaire | S2 | complet 3, partiel 1.5, aucun 0 | T2
2.1 | mobilite.acces-distance | S2 | espace-en-ligne 3, acces-distant 2.5, envoi-a-soi 1, cle-usb 0.5, impossible 0, +nc | *
2.2 | mobilite.materiel-perso | S2 | jamais 3, telephone-seul 2, ordinateur-parfois 1, ordinateur-souvent 0 | *
2.3 | teletravail.jours | S0 | zero, un, deux, trois-et-plus | T1
2.4 | teletravail.cadre | S2 | delibere-et-charte 3, delibere 2, oral 1, aucun 0 | T2 & 2.3≠zero
2.5 | mobilite.acces-securise | S3 | tout-protege 3, en-partie 1.5, mot-de-passe 0 | T2 & 2.1∉(impossible,nc)
2.6 | mobilite.terrain | S1 | equipes 3, en-partie 1.5, non 0, +nc | T2
3.1 | hebergement.fichiers | S3 | heberge-contrat 3, serveur-mairie 2, cloud-gratuit 1, chaque-ordinateur 0.5, cle-ou-disque 0 !A8 | *
3.2 | sauvegarde.existe | S3 | auto-jour 3, auto-semaine 2.5, manuelle 1.5, parfois 0.5, aucune 0 !A1 | *
3.3 | sauvegarde.copie-externe | S3 | dehors-debranchee 3, dehors 2.5, debranchee 1.5, meme-lieu 0 !A2 | 3.2≠aucune
3.4 | sauvegarde.test | D2 | <12 3, <=36 1.5, older 0.5, jamais 0 | 3.2≠aucune
3.5 | hebergement.choix | S1 | decide-ecrit 3, contrat 1.5, subi 0 | T2
3.6 | sauvegarde.reprise | S2 | teste 3, ecrit 2, oral 1, rien 0 | T2
4.1 | securite.mots-de-passe | S3 | gestionnaire 3, memoire 2, navigateur 1.5, carnet 0.5, session-commune 0 !A3 | *
4.2 | securite.double-facteur | S2 | partout-possible 3, messagerie 2.5, quelques 1, nulle-part 0 | *
4.3 | securite.mises-a-jour | S3 | toutes-auto 3, a-la-main 1.5, plus-suivies 0 !A4 | *
4.4 | securite.reaction | S2 | fiche 3, numero 2, on-verrait 0.5, personne 0 | *
4.5 | securite.departs | S3 | liste 3, de-memoire 1.5, oublis 0.5, jamais 0 !A5 | T1
4.6 | securite.incident | S0 | oui-avec-suites, oui-sans-suite, non | T1
4.7 | securite.referent | S2 | interne 3, externe-opsn 3, externe-autre 3, informel 1, aucun 0 | T2
5.1 | messagerie.adresse-agents | S3 | nominative 3, generique 2, gratuite 1, personnelle 0 !A6 | *
5.2 | messagerie.adresse-elus | N2 | all 3, half 2, one 1, none 0 | *
5.3 | agenda.partage | S2 | partage-tous 3, partage-agents 2.5, individuel 1, papier 0.5, aucun 0 | *
5.4 | messagerie.boite-commune | S2 | partagee-suivie 3, partagee 2, mot-de-passe-commun 0.5, une-personne 0.5 | T2
5.5 | contacts.annuaire | S1 | partage 3, individuel 1.5, carnet 0.5, aucun 0 | T2
5.6 | messagerie.domaine | F2 | domaine, mx, spf, dmarc, aucun | T2
6.1 | dossiers.partages | S3 | espace-commun-droits 3, espace-commun 2, pieces-jointes 1, poste-de-chacun 0 | *
6.2 | collaboration.a-plusieurs | S2 | en-ligne 3, fichier-commun 2, piece-jointe 1, imprime 0.5, +nc | *
6.3 | visio.usage | S1 | outil-et-salle 3, outil-choisi 2.5, outil-des-autres 1.5, jamais 0, +nc | T1
6.4 | collaboration.discussion | S1 | outil-collectivite 3, aucun 1.5, appli-privee 0.5 | T1
6.5 | collaboration.droits | S2 | par-role-revu 3, par-role 2, tout-ouvert 0.5 | T2
6.6 | collaboration.doublons | S1 | un-ensemble 3, deux 2, plusieurs 0.5 | T2
7.1 | site.existe | S3 | a-jour-mois 3, a-jour-an 2, page-epci 1.5, perime 0.5, aucun 0 | *
7.2 | site.constats | F2 | https, certificat, mentions, declaration, aucun | 7.1∉(aucun,page-epci)
7.3 | relation.canaux | M2 | site 1, lettre 1, alertes 1, reseaux 1, reunions 0.5, publipostage 0.5, consultation 0.5, budget-participatif 0.5, appel-a-projets 0.5, hackathon 0.5, aucun 0 | *
7.4 | relation.aide-numerique | S2 | par-nous 3, par-epci 2.5, autre 2, orale 1, rien 0 | *
7.5 | site.accessibilite | S2 | audit 3, declaration 1, rien 0 | T2
7.6 | relation.suivi | S2 | outil-commun 3, tableau 2, par-service 1, non 0 | T2
7.7 | relation.participation | S1 | regulier 3, essai 2, prevu 1, non 0 | T2
8.1 | demat.actes | S3 | actes-et-budget 3, actes 2.5, en-cours 1, papier 0 | *
8.2 | demat.saisine | S3 | teleservice 3, formulaire 2.5, adresse 2, mail-sans-accuse 1, aucun 0 !A7 | *
8.3 | demat.signature | S2 | parapheur 3, certificat 2, image-scannee 0.5, papier 0 | *
8.4 | demat.etat-civil | S1 | raccorde 3, en-cours 1.5, non 0, +nc | T2 & commune
8.5 | demat.archivage | S2 | ged-et-sae 3, l-un 2, dossiers-ranges 1, tout-imprime 0 | T2
8.6 | demat.marches | S2 | tout 3, profil 2, en-partie 1, non 0 | T2
8.7 | demat.courrier | S1 | gec 3, tableau 1.5, papier 0 | T2
9.1 | donnees.dpd | S3 | interne 3, mutualise 3, prestataire 3, non-declare 1, aucun 0 !A9 | *
9.2 | donnees.registre | S2 | complet-revu 3, commence 1.5, aucun 0 | *
9.3 | donnees.base-adresse | S1 | certifiee 3, publiee 2, en-cours 1, non 0 | commune
9.4 | donnees.publication | S2 | reguliere 3, quelques-jeux 2, prevue 0.5, non 0 | T2
9.5 | donnees.droits | S2 | ecrite 3, orale 1, aucune 0 | T2
9.6 | donnees.sous-traitants | S2 | tous 3, en-partie 1.5, non 0 | T2
9.7 | donnees.usage | S1 | regulier 3, ponctuel 1.5, non 0 | T2
10.1 | competences.aisance | E2 | a-l-aise 3, plutot 2, souvent-bloques 1, en-difficulte 0 | *
10.2 | competences.formation | M2 | outils 1, collaboratif 1, securite 1, rgpd 1, open-data 1, open-source 1, aucune 0 | *
10.3 | competences.besoins | M0 | open-data, collaboratif, open-source, rgpd, securite, outils, aucun | *
10.4 | competences.plan | S2 | agents-et-elus 3, agents 2, cas-par-cas 1, non 0 | T2
10.5 | competences.entraide | S1 | referent 3, collegues 2, exterieur 1.5, personne 0 | T2
10.6 | competences.choix | S2 | essai 3, avis 2, informes 1, impose 0 | T2
11.1 | pilotage.elu | S2 | delegue 3, designe 2.5, interesse 1, non 0 | *
11.2 | pilotage.plan | S2 | vote 3, ecrit 2.5, epci 1.5, en-preparation 1, non 0 | *
11.3 | pilotage.evaluation | S1 | oui 3, envisagee 1, non 0 | T2 or 11.2∈(vote,ecrit,en-preparation)
11.4 | pilotage.axes-territoire | M0 | open-data, thd, ville-connectee, big-data, pepiniere, eco-collaborative, fablab, aucun | not T2
11.5 | pilotage.axes-engages | M0 | open-data, thd, dematerialisation, ville-connectee, big-data, pepiniere, e-inclusion, e-democratie, eco-collaborative, fablab, hebergement, protection, aucun | T2
11.6 | pilotage.axes-envisages | M0 | open-data, thd, dematerialisation, ville-connectee, big-data, pepiniere, e-inclusion, e-democratie, eco-collaborative, fablab, hebergement, protection, aucun | *
11.7 | pilotage.opsn | S1 | plusieurs 3, un 2.5, epci-le-fait 2.5, adherent 1, non-ignore 0, non-cout 0, aucun-ici | *
11.8 | pilotage.metiers | M0 | cdo, open-gov, data-scientist, dataviz, smart-city, smart-grids, open-innovation, protection-securite, dpd, cil, aucun | T2
12.1 | souverain.lieu | S3 | france 3, ue 2.5, partie-hors-ue 1, hors-ue 0 | *
12.2 | libre.place | E1 | toujours 3, souvent 2, rarement 1, jamais 0 | *
12.3 | responsable.fin-de-vie | S2 | reemploi 3, recyclage 2, dechetterie 1, stockes 0 | *
12.4 | souverain.reversibilite | S2 | clause-essayee 3, clause 2, oral 1, non 0 | T2
12.5 | responsable.achats | S2 | regle-ecrite 3, parfois 1.5, non 0 | T2
12.6 | responsable.strategie | S2 | adoptee 3, en-cours 1.5, non 0 | (commune or epci) & pop>50000
`;
