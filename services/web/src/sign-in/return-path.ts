/** A path of this site to come back to; anything else becomes the given default. */
export function safeReturnPath(wanted: unknown, otherwise: string): string {
  if (typeof wanted !== 'string' || wanted.length > 500) return otherwise;
  if (!/^\/(?![/\\])[\w\-./?=&%~]*$/.test(wanted)) return otherwise;
  return wanted.startsWith('/connexion') ? otherwise : wanted;
}
