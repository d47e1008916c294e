import { Agent, request } from 'node:http';

/** A request as it goes over the wire: nothing is tidied up on the way. */
export interface Wire {
  readonly method: string;
  readonly baseUrl: string;
  /** Path and query, already encoded (or not, when that is the point). */
  readonly target: string;
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | undefined;
}

export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
  /** The body read as JSON; undefined when it is not JSON. */
  readonly json: unknown;
}

const agent = new Agent({ keepAlive: true, maxSockets: 12 });
const DEADLINE_MS = 15_000;

/** Sends a request and reads the whole answer. */
export function send({ method, baseUrl, target, token, headers = {}, body }: Wire): Promise<Answer> {
  const { hostname, port } = new URL(baseUrl);
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return new Promise((resolve, reject) => {
    const sent = request(
      { agent, hostname, port, method, path: target, headers: { accept: 'application/json', ...length, ...authorization, ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          resolve({ status: response.statusCode ?? 0, contentType: response.headers['content-type'] ?? '', text, json: readJson(text) });
        });
      },
    );
    sent.setTimeout(DEADLINE_MS, () => sent.destroy(new Error(`${method} ${target.slice(0, 200)}: no answer within ${DEADLINE_MS} ms`)));
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Closes the connections that are kept open; to be called at the end of a test file. */
export function hangUp(): void {
  agent.destroy();
}

/** The stable code of a refusal. */
export function codeOf({ json }: Answer): string | undefined {
  const code = (json as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
