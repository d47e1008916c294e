import { conflict, gone, notFound, unavailable } from '@osinum/kernel';

export const diagnosticUnknown = () => notFound('diagnostic-unknown', 'Ce diagnostic n’existe pas, ou n’est pas à vous.');

export const diagnosticSigned = () =>
  conflict('diagnostic-signed', 'Ce diagnostic est signé\u00a0: il ne change plus. Commencez-en un nouveau pour le mettre à jour.');

export const diagnosticNotSigned = () =>
  conflict('diagnostic-not-signed', 'Ce diagnostic n’est pas encore terminé\u00a0: il n’a pas de résultats.');

export const versionArchived = () =>
  gone('questionnaire-archived', 'Ce diagnostic a commencé avec un questionnaire retiré depuis. Vos réponses sont gardées\u00a0: écrivez-nous.');

export const collectiviteNotThereYet = () =>
  unavailable('collectivite-not-there-yet', 'Votre collectivité vient d’être rattachée. Réessayez dans un instant.');

export const thematiqueUnknown = () => notFound('thematique-unknown', 'Ce thème n’existe pas dans votre questionnaire.');

export const profileNotThere = () => notFound('profile-not-there', 'Ce questionnaire ne pose pas les questions du profil.');
