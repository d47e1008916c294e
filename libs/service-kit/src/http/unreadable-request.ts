import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from './problem.filter.ts';

/** An address that decodes to nothing or is too long, before any route is found: answered as everything else is. */
export function refuseAddress(error: unknown, _request: FastifyRequest, reply: FastifyReply): void {
  const answer = problemOf(error);
  void reply.status(answer.status).type('application/problem+json').send(answer);
}

const statusOf: Record<string, number> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

/** What is not even HTTP, or headers without end: the answer is written on the connection, which closes. */
export function refuseBytes(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const statusCode = statusOf[error.code ?? ''] ?? 400;
  const answer = JSON.stringify(problemOf({ statusCode }));
  const head = [
    `HTTP/1.1 ${statusCode} ${STATUS_CODES[statusCode]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(answer)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${answer}`);
}
