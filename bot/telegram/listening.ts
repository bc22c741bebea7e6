import type { Server } from 'node:http';
import { PortTakenError } from './errors.ts';

/** Resolves when the server listens; rejects with a `PortTakenError` when it cannot. */
export async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new PortTakenError(host, port, { cause: error })));
    server.listen(port, host, resolve);
  });
}
