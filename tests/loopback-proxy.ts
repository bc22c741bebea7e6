import { createServer } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from 'node:net';

/** A proxy on loopback that tells where it was asked to connect. */
export interface LoopbackProxy {
  readonly url: string;
  /** As `host:port`. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** A proxy that understands CONNECT. */
export async function openHttpProxy(): Promise<LoopbackProxy> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connect', (request, client: Socket) => {
    asked.push(request.url ?? '');
    const [host, port] = (request.url ?? '').split(':');
    join(client, connect(Number(port), host), sockets, 'HTTP/1.1 200 Connection Established\r\n\r\n');
  });
  return await opened(server, 'http', asked, sockets);
}

/** A SOCKS 5 proxy without a password. */
export async function openSocksProxy(): Promise<LoopbackProxy> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createTcpServer((client) => {
    client.once('data', () => {
      client.write(Buffer.from([5, 0]));
      client.once('data', (request: Buffer) => {
        const { host, port } = addressIn(request);
        asked.push(`${host}:${port}`);
        join(client, connect(port, host), sockets, Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
      });
    });
    client.on('error', () => client.destroy());
  });
  return await opened(server, 'socks5', asked, sockets);
}

/** An address by its four bytes, or by its name. */
function addressIn(request: Buffer): { readonly host: string; readonly port: number } {
  const isName = request[3] === 3;
  const end = isName ? 5 + (request[4] ?? 0) : 8;
  const host = isName ? request.toString('latin1', 5, end) : [...request.subarray(4, 8)].join('.');
  return { host, port: request.readUInt16BE(end) };
}

function join(client: Socket, target: Socket, sockets: Set<Socket>, greeting: string | Buffer): void {
  for (const socket of [client, target]) {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  }
  target.once('connect', () => {
    client.write(greeting);
    client.pipe(target).pipe(client);
  });
}

async function opened(
  server: ReturnType<typeof createTcpServer>,
  protocol: string,
  asked: readonly string[],
  sockets: ReadonlySet<Socket>,
): Promise<LoopbackProxy> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `${protocol}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
