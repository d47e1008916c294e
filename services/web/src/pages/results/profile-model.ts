import type { ProfileView } from '@osinum/contracts';

/** The profile named, with its six criteria as the answers tell them. */
export function profileModel({ headline, notARank, profiles, criteria, wouldTell, source }: ProfileView): object {
  const [first] = profiles;
  return {
    headline,
    margin: `${notARank} ${source}`,
    names: profiles.map(({ name }) => name).join(' ou '),
    portrait: first?.portrait ?? '',
    criteria: criteria.map(({ number, title, finding }) => ({
      met: first?.criteria.find((criterion) => criterion.number === number)?.tick === 'met',
      title,
      finding,
    })),
    wouldTell: wouldTell.map(({ question, how }) => ({ question, how })),
  };
}
