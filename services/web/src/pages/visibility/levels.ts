import type { Visibility } from '@osinum/contracts';

/** What each level opens, and to whom. */
export const levelWords: Record<Visibility, { label: string; hint: string; opens: string; whom: string }> = {
  scores: {
    label: 'Les scores par thème',
    hint: 'L’équipe sait où vous en êtes, sans savoir pourquoi.',
    opens: 'Le score de chaque thème, ce qui a changé depuis la dernière fois, le nom de votre profil.',
    whom: 'Les conseillers de l’équipe, pour votre territoire.',
  },
  'scores-and-alerts': {
    label: 'Les scores et les alertes',
    hint: 'L’équipe voit aussi ce qui est urgent et peut vous appeler à ce sujet.',
    opens: 'Les scores, et les alertes avec la réponse qui les a déclenchées.',
    whom: 'Les conseillers de l’équipe, pour votre territoire.',
  },
  everything: {
    label: 'Toutes les réponses',
    hint: 'L’équipe prépare mieux son aide. Chaque lecture est notée.',
    opens: 'Les scores, les alertes et toutes les réponses, les plus sensibles comprises.',
    whom: 'La personne qui suit votre dossier, elle seule. Les autres voient les scores et les alertes.',
  },
};

/** A level within a sentence: without its capital. */
export const levelInSentence = (level: Visibility): string => levelWords[level].label.replace(/^./, (first) => first.toLowerCase());

export const levels = ['scores', 'scores-and-alerts', 'everything'] as const satisfies readonly Visibility[];
