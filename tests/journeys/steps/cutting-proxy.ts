import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** How a way stands: taken and passed on, refused, or taken and never answered. */
export type Way = 'open' | 'cut' | 'silent';

export interface CuttingProxy {
  readonly url: string;
  /** Breaks the connections that are open, so that the next ones meet the way as it stands now. */
  hangUp(): void;
  stop(): Promise<void>;
}

/** A forward proxy that tunnels to an address (`host:port`) as long as its way is open. */
export async function startCuttingProxy(wayTo: (address: string) => Way): Promise<CuttingProxy> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  };
  const server = createServer().on('connect', (request, client: Socket) => {
    keep(client);
    const address = request.url ?? '';
    const way = wayTo(address);
    if (way === 'cut') return void client.destroy();
    if (way === 'silent') return;
    const { hostname, port } = new URL(`http://${address}`);
    const target = connect(Number(port || 80), hostname, () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      client.pipe(target).pipe(client);
    });
    keep(target);
    target.on('close', () => client.destroy());
    client.on('close', () => target.destroy());
  });
  server.on('connection', keep);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const hangUp = () => sockets.forEach((socket) => socket.destroy());
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hangUp,
    stop: () => {
      hangUp();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
