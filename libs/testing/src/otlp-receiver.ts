import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { readExport, type ReceivedSpan } from './otlp-wire.ts';

/** A collector of traces that keeps what it takes, over OTLP/HTTP with protobuf. */
export class OtlpReceiver {
  readonly spans: ReceivedSpan[] = [];
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => void this.#take(request, response));
  }

  /** Starts it; gives the value of `OTEL_EXPORTER_OTLP_ENDPOINT`. Port 0 takes a free one. */
  async start(port = 0): Promise<string> {
    await new Promise<void>((resolve, reject) => this.#server.once('error', reject).listen(port, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  /** The spans of a trace, in the order they began. */
  trace(traceId: string): ReceivedSpan[] {
    return this.spans.filter((span) => span.traceId === traceId).sort((a, b) => (a.startNanoseconds < b.startNanoseconds ? -1 : 1));
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    if (request.method !== 'POST' || request.url !== '/v1/traces') return void response.writeHead(404).end();
    this.spans.push(...readExport(body));
    response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
  }
}
