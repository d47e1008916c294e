import { conflict, forbidden, gone, notFound, unavailable } from '@osinum/kernel';

export const diagnosticUnknown = () => notFound('diagnostic-unknown', 'Ce diagnostic n’existe pas, ou n’est pas à vous.');

export const diagnosticSigned = () =>
  conflict('diagnostic-signed', 'Ce diagnostic est signé\u00a0: il ne change plus. Commencez-en un nouveau pour le mettre à jour.');

export const diagnosticNotSigned = () =>
  conflict('diagnostic-not-signed', 'Ce diagnostic n’est pas encore terminé\u00a0: il n’a pas de résultats.');

export const versionArchived = () =>
  gone('questionnaire-archived', 'Ce diagnostic a commencé avec un questionnaire retiré depuis. Vos réponses sont gardées\u00a0: écrivez-nous.');

export const nothingPublished = () =>
  unavailable('questionnaire-not-published', 'Le questionnaire n’est pas encore publié. Réessayez dans un instant.');

export const collectiviteNotThereYet = () =>
  unavailable('collectivite-not-there-yet', 'Votre collectivité vient d’être rattachée. Réessayez dans un instant.');

export const thematiqueUnknown = () => notFound('thematique-unknown', 'Ce thème n’existe pas dans votre questionnaire.');

export const profileNotThere = () => notFound('profile-not-there', 'Ce questionnaire ne pose pas les questions du profil.');

export const assistanceNotAgreed = () =>
  forbidden('assistance-not-agreed', 'La collectivité n’a pas donné son accord, ou il a pris fin. Vous pouvez lui proposer de remplir le diagnostic ensemble.');

export const assistanceNotYours = () =>
  forbidden('assistance-not-yours', 'Vous ne suivez pas cette collectivité\u00a0: ses réponses ne vous sont pas ouvertes.');

export const assistanceElsewhere = () =>
  conflict('assistance-elsewhere', 'Cette collectivité remplit déjà son diagnostic avec une autre équipe.');

export const advisorChanged = () =>
  conflict('advisor-changed', 'Cette personne ne suit pas votre collectivité. Rechargez la page pour voir qui la suit.');

export const assistanceNotThere = () => notFound('assistance-unknown', 'Cette collectivité n’est pas accompagnée par votre équipe.');
