import { Agent, request, type IncomingHttpHeaders } from 'node:http';

/** A request to the pages as it goes over the wire: nothing is tidied up on the way. */
export interface Ask {
  readonly method: string;
  /** Path and query, already encoded (or not, when that is the point). */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | undefined;
}

export interface Shown {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly milliseconds: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 12 });
const DEADLINE_MS = 20_000;

/** Asks the pages' service at `baseUrl`; one that hangs up has failed too: status 599. */
export function ask(baseUrl: string, { method, target, headers, body }: Ask): Promise<Shown> {
  const started = performance.now();
  const { hostname, port } = new URL(baseUrl);
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve) => {
    const end = (status: number, text: string, received: IncomingHttpHeaders = {}) =>
      resolve({ status, text, headers: received, milliseconds: performance.now() - started });
    const sent = request({ agent, hostname, port, method, path: target, headers: { accept: 'text/html', ...length, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', (error) => end(599, String(error)));
      response.on('end', () => end(response.statusCode ?? 0, Buffer.concat(chunks).toString(), response.headers));
    });
    sent.setTimeout(DEADLINE_MS, () => sent.destroy(new Error(`no answer within ${DEADLINE_MS} ms`)));
    sent.on('error', (error) => end(599, String(error)));
    sent.end(body);
  });
}

/** Closes the connections that are kept open; to be called at the end of a test file. */
export function hangUp(): void {
  agent.destroy();
}
