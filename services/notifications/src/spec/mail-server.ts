import type { AddressInfo, Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server that keeps what it takes; `refuse` makes it answer with a code. */
export class MailServer {
  readonly received: (Email & { to1: string })[] = [];
  /** Answer with this code instead of taking a mail. */
  refuse: ((address: string) => number | undefined) | undefined;
  /** Keep a mail and, instead of saying so, cut the connection. */
  mute = false;
  readonly #server: SMTPServer;
  readonly #sockets = new Set<Socket>();

  constructor() {
    this.#server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onRcptTo: ({ address }, _session, done) => {
        const code = this.refuse?.(address);
        done(code === undefined ? null : Object.assign(new Error('refused by the test'), { responseCode: code }));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to1 = session.envelope.rcptTo[0]!.address;
          void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
            this.received.push({ ...mail, to1 });
            if (this.mute) this.#hangUp();
            else done(null);
          });
        });
      },
    });
    this.#server.on('error', () => {});
    this.#server.server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
  }

  #hangUp(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(resolve));
  }

  /** What reached an address. */
  inbox(address: string): Email[] {
    return this.received.filter((mail) => mail.to1 === address);
  }
}
