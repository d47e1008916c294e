import { NBSP } from '@osinum/kernel';
import type { Tool } from './tool.ts';

export const principles = ['libre', 'ethique', 'souverain'] as const;
export type Principle = (typeof principles)[number];

/** `depends-on-host`: the tool allows it, the place where one installs it decides. */
export type PrincipleVerdict = 'yes' | 'no' | 'depends-on-host' | 'unknown';

export interface PrincipleReading {
  verdict: PrincipleVerdict;
  /** The sentence that says where the verdict comes from. */
  because: string;
}

const NOT_READ = 'Non renseigné : aucune source lue ne le dit.';

/** Reads the three principles of the catalogue in the sourced facts of a tool, and in nothing else. */
export function principlesOf(tool: Tool): Record<Principle, PrincipleReading> {
  return { libre: libreOf(tool), ethique: ethiqueOf(tool), souverain: souverainOf(tool) };
}

function libreOf({ kind, facts }: Tool): PrincipleReading {
  if (kind.value === 'proprietary') return { verdict: 'no', because: 'Son éditeur garde le code pour lui.' };
  if (facts.licence) return { verdict: 'yes', because: `Code publié sous licence ${facts.licence.value}.` };
  if (kind.value === 'free-software') return { verdict: 'yes', because: 'Présenté comme logiciel libre ; licence exacte non lue.' };
  return { verdict: 'unknown', because: NOT_READ };
}

function ethiqueOf({ kind, facts }: Tool): PrincipleReading {
  if (kind.value === 'public-service' && facts.editor) {
    return { verdict: 'yes', because: `Porté par un organisme public${NBSP}: ${facts.editor.value}.` };
  }
  return installedByOneself(facts) ?? { verdict: 'unknown', because: NOT_READ };
}

function souverainOf({ facts }: Tool): PrincipleReading {
  const place = facts.dataLocation?.value;
  if (place !== undefined && /\bFrance\b/.test(place)) return { verdict: 'yes', because: `Données en France, selon l’opérateur${NBSP}: ${place}` };
  return installedByOneself(facts) ?? { verdict: 'unknown', because: NOT_READ };
}

function installedByOneself({ desktop, selfHosted }: Tool['facts']): PrincipleReading | undefined {
  if (desktop?.value) return { verdict: 'depends-on-host', because: 'S’installe sur votre ordinateur : vos données restent où vous les rangez.' };
  if (selfHosted?.value) return { verdict: 'depends-on-host', because: 'S’installe chez l’hébergeur de votre choix : c’est lui qui en décide.' };
  return undefined;
}
