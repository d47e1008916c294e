import { barRows } from '../charts/bars.ts';
import { radar } from '../charts/radar.ts';

const themes: [string, number, number | undefined, number][] = [
  ['Pilotage', 1.2, 0.8, 1.1],
  ['Postes', 2.1, 2, 1.9],
  ['Connexion', 1.8, 1.2, 1.7],
  ['Messagerie', 1.6, 1.4, 1.5],
  ['Documents', 1, 1, 1.2],
  ['Visio, télétravail', 1.5, 1, 1.4],
  ['Sauvegarde', 0.7, 0.6, 1.3],
  ['Mots de passe', 0.9, 0.5, 1.2],
  ['Données personnelles', 1.2, 0.7, 1.4],
  ['Démarches en ligne', 2.2, 1.7, 1.8],
  ['Site et habitants', 1.7, 1.7, 1.6],
  ['Compétences', 1.1, undefined, 1],
];

const names = ['Pilotage et organisation', 'Équipement des postes', 'Connexion et téléphonie', 'Messagerie et agendas', 'Documents et partage', 'Visio et télétravail', 'Sauvegarde et hébergement', 'Mots de passe et sécurité', 'Données personnelles', 'Démarches en ligne', 'Site et habitants', 'Compétences et sobriété'];

const steps = names.map((label, index) => ({
  label,
  href: `/diagnostic/theme-${index + 1}`,
  state: index < 6 ? 'done' : index === 6 ? 'here' : 'todo',
}));

const apart = (value: string, label: string) => ({ value, label, apart: true });
const option = (value: string, label: string, checked = false) => ({ value, label, checked });
const help = {
  why: 'Une copie gardée au même endroit disparaît avec l’original en cas d’incendie, de vol ou d’attaque.',
  how: 'Demandez à la personne qui change le disque, ou cherchez le mot « sauvegarde » sur la facture de votre prestataire.',
};
const state = (tone: string, label: string, icon?: string) => ({ tone, label, icon });

const action = (number: number, title: string, sentence: string, answer: string, costs: [string, string, string], more: object) => ({
  number,
  title,
  sentence,
  because: [{ answer, href: '/diagnostic/sauvegarde' }],
  costs: ['Coût', 'Effort', 'Changement'].map((label, index) => ({ label, value: costs[index] })),
  ...more,
});

const row = (name: string, size: string, due: [string, string], next: [string, string], priority: [number, string, string], subject: string, status: object, tone?: string, claim = false) => ({
  tone,
  cells: [
    { text: name, detail: size, href: '/accompagnements/1' },
    { text: due[0], detail: due[1], kind: 'due' },
    { text: next[0], detail: next[1], kind: 'wide' },
    { priority: { level: priority[0], word: priority[1], cause: priority[2] }, kind: 'wide' },
    { text: subject, kind: 'wide' },
    { tag: status },
    claim ? { form: { action: '/accompagnements/1/prendre', label: 'Prendre', about: name } } : { text: 'Vous' },
  ],
});

/** Invented places and people, only for looking at the components. */
export const samples: Record<string, object> = {
  home: {},
  question: {
    rail: { title: 'Vos douze thèmes', steps },
    summary: { errors: [{ id: 'q-postes-nombre', message: 'Question 3 : indiquez un nombre, par exemple 4' }], saved: 'Vos quatre autres réponses sont enregistrées.' },
    questions: [
      { id: 'q-copie', number: 1, legend: 'Où sont copiés les fichiers de la mairie ?', name: 'copie', help: { ...help, open: true }, options: [option('a', 'Sur un disque ou une clé USB, à la mairie', true), option('b', 'Sur un serveur de la mairie'), option('c', 'À distance, chez un prestataire ou un opérateur public'), option('d', 'Nulle part'), apart('nsp', 'Je ne sais pas')] },
      { id: 'q-contenu', number: 2, legend: 'Que contient cette copie ?', hint: 'Plusieurs réponses possibles.', describedBy: 'q-contenu-aide', name: 'contenu', multiple: true, help, options: [option('a', 'Les documents de bureau', true), option('b', 'Les logiciels métiers : état civil, paie, comptabilité', true), option('c', 'Les messages électroniques'), apart('nsp', 'Je ne sais pas')] },
      { id: 'q-postes', number: 3, kind: 'number', legend: 'Combien de postes sont sauvegardés ?', hint: 'Posée parce que vous gardez une copie. Comptez aussi les portables.', describedBy: 'q-postes-aide q-postes-erreur', name: 'postes', numberName: 'nombre', value: 'quatre', unit: 'sur 5 postes déclarés au thème 2', error: 'Indiquez un nombre, par exemple 4. Vous avez écrit « quatre ».', help },
      { id: 'q-lieu', number: 4, legend: 'Où vos données en ligne sont-elles hébergées ?', seen: { label: 'Constaté', text: 'Votre site est hébergé en France. Vérifié le 2 novembre 2026.' }, name: 'lieu', help, options: [option('a', 'En France', true), option('b', 'Ailleurs en Europe'), apart('nsp', 'Je ne sais pas'), apart('nc', 'Non concerné : nous n’avons rien en ligne')] },
      { id: 'q-essai', number: 6, kind: 'date', legend: 'Quand avez-vous retrouvé un fichier à partir d’une copie pour la dernière fois ?', name: 'essai', date: { value: '@', checked: true, monthName: 'mois', yearName: 'annee', year: '2026', months: [{ value: '03', label: 'mars', selected: true }] }, options: [option('jamais', 'Nous n’avons pas encore essayé'), apart('nsp', 'Je ne sais pas')] },
      { id: 'q-reprise', number: 5, kind: 'scale', legend: 'Êtes-vous prêts à reprendre le travail en une journée après une panne ?', name: 'reprise', help, options: [option('a', 'Non, pas du tout'), option('b', 'Plutôt non', true), option('c', 'Plutôt oui'), option('d', 'Oui, tout à fait'), apart('nsp', 'Je ne sais pas')] },
    ],
  },
  results: {
    tabs: { label: 'Résultats', items: [{ href: '/r', label: 'Vue d’ensemble', current: true }, { href: '/r/themes', label: 'Thème par thème' }, { href: '/r/evolution', label: 'Évolution' }, { href: '/r/lectures', label: 'Agents et élus' }] },
    alerts: [
      { tone: 'error', tag: state('error', 'Risque élevé', 'alert'), title: 'Aucune copie hors de la mairie', text: 'Un incendie, un vol ou une attaque emporterait vos fichiers et leur copie.', cause: 'Votre réponse : « Sur un disque, à la mairie ».', href: '/plan', label: 'Comment y remédier' },
      { tone: 'warning', tag: state('law', 'Obligation légale', 'law'), title: 'Pas de délégué à la protection des données', text: 'Le règlement européen (RGPD, article 37) l’impose à toutes les communes. Vous pouvez le partager.', cause: 'Votre réponse : « Pas encore désigné ».', href: '/plan', label: 'Comment y remédier' },
    ],
    radar: radar('scores', 'Vos scores par thème, aujourd’hui et en novembre 2025. Les valeurs sont dans le tableau.', themes.map(([label, today, past]) => ({ label: label.split(/[ ,]/)[0]!, today, past }))),
    bars: { caption: 'Vos scores par thème', columns: { today: 'Auj.', past: '2025', peers: 'Semblables' }, rows: barRows(themes.map(([label, today, past, peers], index) => ({ number: index + 1, label, today, past, peers }))) },
    milestones: [{ at: '2026-01-14T09:00:00Z', text: 'Messagerie : une adresse par agent' }, { at: '2026-03-18T09:00:00Z', text: 'Feuille de route numérique votée' }, { at: '2026-06-02T09:00:00Z', text: 'Registre des traitements commencé' }],
  },
  plan: {
    actions: [
      action(1, 'Gardez une copie de vos fichiers hors de la mairie', 'Programmez une copie automatique chez un opérateur public ou un prestataire. Essayez une fois de récupérer un fichier.', 'Sur un disque, à la mairie', ['0 à 300 € par an', 'Une demi-journée', 'Aucun'], { tags: [state('error', 'Risque élevé', 'alert')], state: state('info', 'En cours'), who: 'Mireille Garnier, pour le 15 décembre 2026', href: '/x', label: 'Mettre à jour' }),
      action(2, 'Désignez un délégué à la protection des données', 'Vous pouvez le partager avec d’autres communes, votre intercommunalité ou un opérateur public.', 'Pas encore désigné', ['Selon la convention', 'Une délibération', 'Aucun'], { tags: [state('law', 'Obligation légale', 'law')], state: state('warning', 'Bloquée', 'alert'), who: 'Attend le conseil du 8 décembre.', href: '/x', label: 'Mettre à jour' }),
      action(3, 'Rangez vos mots de passe dans un coffre commun', 'Un outil les garde, les remplit et les partage. Le carnet peut disparaître.', 'Dans un carnet ou un fichier', ['0 à 50 € par agent et par an', 'Deux heures', 'Faible'], { form: { action: '/x', field: { name: 'etat', id: 'etat-3', label: 'Où en êtes-vous ?', type: 'select', width: 'f', options: [{ value: 'p', label: 'Proposée', selected: true }, { value: 'c', label: 'En cours' }] } } }),
      action(4, 'Formez chaque agent aux bons réflexes', 'Reconnaître un message piégé, fermer sa session, signaler un doute.', 'Aucune formation depuis deux ans', ['Gratuit', 'Deux jours par agent', 'Faible'], { done: true, state: state('ok', 'Déjà faite', 'done'), who: 'Indiqué le 14 novembre 2026.', href: '/x', label: 'Mettre à jour' }),
    ],
  },
  queue: {
    views: [
      { title: 'Pour vous', items: [{ href: '/1', label: 'Cette semaine', count: 12, current: true }, { href: '/2', label: 'En retard', count: 2, late: true }, { href: '/3', label: 'Mes accompagnements', count: 17 }, { href: '/4', label: 'En pause', count: 3 }] },
      { title: 'Équipe Oise et Somme', items: [{ href: '/5', label: 'À qualifier', count: 6 }, { href: '/6', label: 'À prendre en charge', count: 9 }] },
    ],
    search: { name: 'q', label: 'Chercher', type: 'search', hint: '' },
    territory: { name: 'territoire', label: 'Territoire', type: 'select', width: 'm', options: [{ value: '', label: 'Oise et Somme', selected: true }] },
    table: {
      caption: 'Accompagnements de la semaine',
      columns: [{ label: 'Collectivité' }, { label: 'Échéance', sort: 'ascending', href: '/tri' }, { label: 'Prochaine action' }, { label: 'Priorité' }, { label: 'Sujet' }, { label: 'État' }, { label: 'Suivi par' }],
      rows: [
        row('Saint-Aubin-des-Coteaux', '924 hab. · 3 Vallons', ['Retard : 2 j', 'jeu. 19 nov.'], ['Rappeler M. Lemoine', 'avant le conseil du 8 déc.'], [3, 'Haute', '2 alertes · délai dépassé'], 'Sauvegarde, RGPD', state('info', 'En cours'), 'late'),
        row('Courcelles-sous-Bois', '1 260 hab. · Plaine Nord', ['Aujourd’hui', 'lun. 23 nov.'], ['Premier contact', 'diagnostic du 17 nov.'], [3, 'Haute', '2 alertes · transmis il y a 4 j'], 'Mots de passe, postes', state('warning', 'À prendre en charge'), 'today', true),
        row('Mesnil-Saint-Loup-en-Val', '530 hab. · 3 Vallons', ['Demain', 'mar. 24 nov.'], ['Réunion à la mairie', '14 h, 1 h 30'], [2, 'Moyenne', 'désaccord agents-élus'], 'Pilotage', state('info', 'En cours')),
        row('Tilly-en-Plaine', '2 105 hab. · Plaine Nord', ['Dans 4 j', 'ven. 27 nov.'], ['Lire la demande', 'formulaire du 20 nov.'], [1, 'Basse', 'aucune alerte'], 'Site internet', { label: 'À qualifier' }, undefined, true),
        row('Rozoy-les-Prés', '219 hab. · Plaine Nord', ['Dans 6 sem.', 'lun. 4 janv.'], ['Reprendre contact', 'après le recrutement'], [1, 'Basse', 'en pause jusqu’au 4 janv.'], 'Messagerie', state('plain', 'En pause')),
      ],
    },
  },
  case: {
    status: { steps: [{ label: 'À qualifier', state: 'done', when: '16 nov.' }, { label: 'À prendre en charge', state: 'done', when: '16 nov.' }, { label: 'En cours', state: 'here', when: 'depuis le 17 nov.' }, { label: 'Clos', state: 'todo' }], transitions: [{ action: '/x', value: 'pause', label: 'Mettre en pause' }, { action: '/x', value: 'clos', label: 'Clore' }] },
    message: { name: 'message', label: 'Votre message', type: 'textarea', value: '' },
    entries: [
      { kind: 'message', author: 'Mireille Garnier', initials: 'MG', at: '2026-11-19T08:12:00Z', paragraphs: ['Le prestataire propose une sauvegarde à distance à 28 € par mois. Est-ce un prix normal pour cinq postes ?'] },
      { kind: 'note', author: 'Vous', initials: 'IC', at: '2026-11-18T16:40:00Z', paragraphs: ['Le contrat actuel se termine en février. Proposer l’offre mutualisée avant de renouveler.'] },
      { kind: 'event', lead: 'Pris en charge', text: 'par vous. Premier contact avant le 23 novembre (5 jours ouvrés)', at: '2026-11-16T09:00:00Z' },
      { kind: 'event', lead: 'Diagnostic terminé', text: 'et signé par Paul Lemoine. 2 alertes', at: '2026-11-12T09:00:00Z' },
    ],
  },
  components: {
    fields: [
      { name: 'nom', label: 'Nom de la collectivité', width: 'l', hint: 'Tel qu’il est écrit sur vos courriers.', value: '' },
      { name: 'postes', label: 'Nombre de postes', type: 'number', width: 's', value: 'quatre', error: 'Indiquez un nombre, par exemple 4.', unit: 'postes' },
      { name: 'besoin', label: 'Votre besoin', type: 'textarea', value: '', optional: true },
    ],
    tabs: { label: 'Exemple', items: [{ href: '/1', label: 'Vue d’ensemble', current: true }, { href: '/2', label: 'Évolution' }] },
    steps: steps.slice(3, 10),
  },
  pending: { place: 'Saint-Aubin-des-Coteaux', title: 'Votre plan d’action se prépare', text: 'Nous relisons vos treize réponses pour choisir les actions qui comptent.', waiting: true, href: '/plan' },
  error: { place: 'Saint-Aubin-des-Coteaux', title: 'Cette page n’existe pas', text: 'L’adresse a peut-être changé.', href: '/', label: 'Revenir à l’accueil', reference: '' },
};
