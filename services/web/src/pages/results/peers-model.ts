import type { PeerScores, PeersView, ResultsView } from '@osinum/contracts';
import { formatDate, NBSP } from '@osinum/kernel';
import { barRows } from '@osinum/views';
import { ENOUGH_SCORED } from './enough-scored.ts';
import { scorePath } from './score-path.ts';

/** What is shown of collectivités alike, by theme. */
export function peersByTheme(peers: PeersView | undefined): ReadonlyMap<string, PeerScores> {
  return new Map(peers?.thematiques.map((theme) => [theme.thematique, theme]));
}

/** With whom, or why not yet: one or two sentences. */
export function peersSummary({ cohort, fewest, thematiques }: PeersView): string {
  if (cohort === undefined) return 'Nous ne connaissons pas votre nombre d’habitants\u00a0: nous ne pouvons pas vous comparer.';
  if (thematiques.length === 0) return `La comparaison avec les ${cohort} demande ${fewest} collectivités par thème. Elles n’y sont pas encore.`;
  return `Comparaison avec au moins ${fewestOf(thematiques)} ${cohort}, sans classement.`;
}

/** Where this collectivité stands beside those alike, theme by theme. */
export function peersModel(results: ResultsView, peers: PeersView): object {
  const title = peers.cohort === undefined ? 'Les collectivités semblables' : `Vous et les ${peers.cohort}`;
  if (peers.cohort === undefined || peers.thematiques.length === 0) return { title, text: peersSummary(peers) };
  const byTheme = peersByTheme(peers);
  const shown = results.thematiques.filter(({ code }) => byTheme.has(code));
  return {
    title,
    text: `D’après le dernier diagnostic signé de chaque collectivité\u00a0: au moins ${fewestOf(peers.thematiques)} collectivités par thème, ${countedOn(peers.thematiques)}. Ce n’est ni une note, ni un classement.`,
    legend: { today: 'Vous', half: 'La moitié des collectivités', peers: 'Le milieu\u00a0: autant au-dessus qu’en dessous' },
    bars: { caption: `Vos scores et ceux des ${peers.cohort}, de 0 à 3`, columns: { today: 'Vous', peers: 'Milieu', half: 'La moitié se situe' }, rows: barRows(shown.map((theme) => besidePeers(results.id, theme, byTheme.get(theme.code)!))) },
    method: `${shown.length < results.thematiques.length ? `Les autres thèmes n’ont pas encore ${peers.fewest} collectivités, ou se comptent sur d’autres questions. ` : ''}Pour que personne ne puisse deviner le score d’une autre collectivité, un chiffre demande ${peers.fewest} collectivités, il est arrondi, et il ne change que si trois d’entre elles au moins ont changé.`,
  };
}

function besidePeers(diagnosticId: string, { code, title, score, scoredShare }: ResultsView['thematiques'][number], { median, low, high }: PeerScores) {
  return { label: title, href: scorePath(diagnosticId, code), today: scoredShare >= ENOUGH_SCORED ? score : undefined, peers: median, half: { low, high } };
}

function fewestOf(thematiques: readonly PeerScores[]): number {
  return Math.min(...thematiques.map(({ contributors }) => contributors));
}

/** « au 3 mars 2027 », or from the oldest figure to the newest. */
function countedOn(thematiques: readonly PeerScores[]): string {
  const days = thematiques.map(({ countedAt }) => countedAt).toSorted().map((at) => formatDate(new Date(at)).replace(' ', NBSP));
  const [first, last] = [days[0]!, days.at(-1)!];
  return first === last ? `au ${first}` : `du ${first} au ${last}`;
}
