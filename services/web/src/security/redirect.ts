/** Not an error: the reader is to go to another page of this site. */
export class RedirectTo extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`redirect to ${path}`);
    this.path = path;
  }
}
