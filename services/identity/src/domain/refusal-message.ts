import { FINE, NBSP } from '@osinum/kernel';
import type { RefusalReason } from './recognise-sign-in.ts';

/** What the sentences name. */
export interface RefusalFacts {
  siret?: string | undefined;
  organization?: string | undefined;
  collectiviteName?: string | undefined;
  instanceName: string;
  contactEmail: string;
  nationalUrl: string;
  /** Where a member of staff signs in, when not here. */
  ownInstance?: { name: string; url: string } | undefined;
}

const sentences: Record<RefusalReason, (facts: RefusalFacts) => string> = {
  'private-user': () =>
    'D’après ProConnect, votre organisation n’est pas un organisme public, ou son établissement est fermé. Ce service est réservé aux agents et aux élus des collectivités. ' +
    'Si vous travaillez aussi pour une collectivité, reconnectez-vous et choisissez-la dans ProConnect.',
  'siret-missing': () =>
    'ProConnect ne nous a pas dit pour quelle organisation vous travaillez. ' +
    'Reconnectez-vous et choisissez votre collectivité. Si cela ne change rien, demandez au service informatique de votre collectivité de transmettre le SIRET à ProConnect.',
  'siret-invalid': ({ siret }) =>
    `Le SIRET transmis par ProConnect (${siret ?? 'vide'}) n’est pas un numéro valable. ` +
    'Faites corriger votre organisation dans votre compte ProConnect, puis reconnectez-vous.',
  'collectivite-unknown': ({ siret, organization, contactEmail }) =>
    `Votre organisation${organization ? `, «${NBSP}${organization}${NBSP}»,` : ''} (SIREN ${spaced(siret)}) n’est pas une collectivité que nous connaissons. ` +
    `Si vous travaillez aussi pour une collectivité, reconnectez-vous et choisissez-la dans ProConnect. Sinon, écrivez-nous${NBSP}: ${contactEmail}.`,
  'not-served-here': ({ collectiviteName, instanceName, nationalUrl }) =>
    `${instanceName} n’accompagne pas encore votre collectivité, ${collectiviteName ?? ''}. ` +
    `Le même service vous attend, gratuitement, à l’adresse nationale${NBSP}: ${nationalUrl}`,
  'staff-elsewhere': ({ instanceName, ownInstance }) =>
    `Votre compte ne fait pas partie de cette équipe, ${instanceName}. ` +
    (ownInstance ? `Connectez-vous chez ${ownInstance.name}${NBSP}: ${ownInstance.url}` : 'Connectez-vous à l’adresse de votre équipe.'),
  'staff-unknown': ({ contactEmail }) =>
    `Votre compte est valable, mais il n’est rattaché à aucune équipe. Demandez à la personne responsable de votre équipe de vous y ajouter, ou écrivez-nous${NBSP}: ${contactEmail}.`,
};

/** What happened and what to do, for the person who is refused. */
export function refusalMessage(reason: RefusalReason, facts: RefusalFacts): string {
  return sentences[reason](facts);
}

function spaced(siret: string | undefined): string {
  return (siret ?? '').slice(0, 9).replace(/(\d{3})(?=\d)/g, `$1${FINE}`);
}
