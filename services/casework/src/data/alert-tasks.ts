/** What an alert of the diagnostic asks of the advisor. */
export interface AlertTask {
  /** A few words for the « Sujet » column. */
  subject: string;
  title: string;
  detail: string;
}

/** By alert code of the questionnaire, in its order of urgency. */
export const alertTasks: Readonly<Record<string, AlertTask>> = {
  A1: {
    subject: 'Sauvegarde',
    title: 'Aider à faire une première copie des fichiers',
    detail: 'aucune sauvegarde\u00a0: un disque neuf, gardé hors de la mairie',
  },
  A2: {
    subject: 'Sauvegarde',
    title: 'Faire sortir une copie de la mairie',
    detail: 'toutes les copies sont au même endroit',
  },
  A3: {
    subject: 'Mots de passe',
    title: 'Donner à chacun son mot de passe',
    detail: 'une session commune\u00a0: la messagerie d’abord',
  },
  A4: {
    subject: 'Mises à jour',
    title: 'Isoler les postes qui ne sont plus mis à jour',
    detail: 'ni courriel ni web sur ces postes',
  },
  A5: {
    subject: 'Comptes',
    title: 'Fermer les comptes des personnes parties',
    detail: 'les comptes restent ouverts après un départ',
  },
  A6: {
    subject: 'Messagerie',
    title: 'Sortir les courriers des boîtes personnelles',
    detail: 'les agents écrivent depuis une boîte privée',
  },
  A7: {
    subject: 'Demandes en ligne',
    title: 'Ouvrir une adresse avec accusé de réception',
    detail: 'un habitant ne peut rien demander en ligne',
  },
  A8: {
    subject: 'Fichiers',
    title: 'Faire une deuxième copie des fichiers',
    detail: 'ils sont sur une clé ou un seul disque',
  },
  A9: {
    subject: 'Données personnelles',
    title: 'Trouver un délégué à la protection des données',
    detail: 'personne n’est désigné\u00a0: un délégué mutualisé existe peut-être',
  },
  A10: {
    subject: 'Dépannage',
    title: 'Afficher deux numéros à appeler en cas de panne',
    detail: 'personne ne dépanne aujourd’hui',
  },
};
