/** The cluster that tests use, from the environment of the test command. */
export function superuserUrl(): string {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL is missing: run the tests by `npm test`, or start the platform and source .osinum/env.sh.');
  return url;
}
