import { FINE, NBSP } from '@osinum/kernel';
import type { Findings } from './findings.ts';
import { rangeOf, type Known } from './known.ts';
import type { CnamProfile } from './profile-of.ts';
import type { Criterion } from './profiles.ts';

/** The sentence that names the profile, or says that it cannot be named yet. */
export function headlineOfProfile({ outcome, named }: CnamProfile, names: readonly string[]): string {
  const quoted = names.map((name) => `«${NBSP}${name}${NBSP}»`);
  if (outcome === 'too-little-known') return 'Il manque des réponses pour dessiner un profil.';
  if (outcome === 'match') return `Vos réponses dessinent le profil ${listed(quoted)}.`;
  const met = `${named[0]!.met}${NBSP}critères sur${NBSP}6`;
  if (quoted.length === 1) return `Aucun profil ne correspond tout à fait. Le plus proche est ${quoted[0]}${NBSP}: ${met}.`;
  return `Aucun profil ne correspond tout à fait. Sont aussi proches l’un que l’autre${NBSP}: ${listed(quoted)}, ${met}.`;
}

/** What the answers tell of a criterion. */
export function findingInWords(criterion: Criterion, findings: Findings, posts: ReadonlyMap<string, string>): string {
  switch (criterion) {
    case 1:
      return told(findings.plan, 'Vous avez un plan écrit.', 'Vous n’avez pas de plan écrit.');
    case 2:
      return told(findings.elu, 'Un élu est désigné.', 'Aucun élu n’est désigné.');
    case 3:
      return axesInWords(findings);
    case 4:
      return postsInWords(findings, posts);
    case 5:
      return told(findings.evaluation, 'Un suivi est organisé.', 'Aucun suivi n’est organisé.');
    case 6:
      return communicationInWords(findings);
  }
}

const unknownYet = 'On ne le sait pas encore.';

function told(known: Known, yes: string, no: string): string {
  if (known === undefined) return unknownYet;
  return known ? yes : no;
}

function axesInWords({ axes, plansMore }: Findings): string {
  const { min, max } = rangeOf(axes.map(({ underWay }) => underWay));
  const count = min === max ? `${min}` : `De ${min} à ${max}`;
  const plural = max > 1 ? 'axes' : 'axe';
  return `${count}${NBSP}${plural} en cours sur${NBSP}12${plansMore === true ? `${FINE}; d’autres sont prévus` : ''}.`;
}

function postsInWords({ posts, anyDpd }: Findings, labels: ReadonlyMap<string, string>): string {
  const held = posts.filter((post) => post.held === true).map(({ code }) => labels.get(code)!);
  if (held.length > 0) return `Dans votre personnel${NBSP}: ${held.join(`${FINE}; `)}.`;
  if (posts.some((post) => post.held === undefined)) return unknownYet;
  return anyDpd === true ? 'Aucun de ces métiers dans votre personnel, mais un DPD partagé ou extérieur.' : 'Aucun de ces métiers dans votre personnel.';
}

function communicationInWords({ topDown, reseaux, participatif }: Findings): string {
  const kinds: readonly (readonly [Known, string])[] = [
    [topDown, 'vous informez'],
    [reseaux, 'vous échangez sur les réseaux sociaux'],
    [participatif, 'vous faites participer'],
  ];
  const sure = kinds.filter(([known]) => known === true).map(([, words]) => words);
  const open = kinds.some(([known]) => known === undefined);
  if (sure.length === 0) return open ? unknownYet : 'Pas d’usage particulier.';
  const sentence = listed(sure);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.${open ? ' On ne sait pas encore le reste.' : ''}`;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} et ${parts.at(-1)}`;
}
