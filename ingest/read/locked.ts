import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import threads from 'node:worker_threads';

/**
 * Takes network, other programs and other threads away from this process before a library is loaded: reading a file needs
 * none of them. It is a second fence behind the libraries' own settings, not a wall against code that runs here.
 */
export function lockProcess(): void {
  Object.assign(net.Socket.prototype, { connect: refuse });
  Object.assign(net.Server.prototype, { listen: refuse });
  Object.assign(dgram.Socket.prototype, { bind: refuse, connect: refuse, send: refuse });
  for (const module of [dns, dns.promises, childProcess]) Object.assign(module, withoutFunctions(module));
  Object.assign(threads, { Worker: refuse });
  syncBuiltinESMExports();
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'])
    Object.defineProperty(globalThis, name, { value: refuse });
}

/** Functions only: classes begin with a capital letter and do nothing by themselves. */
function withoutFunctions(module: object): Record<string, typeof refuse> {
  const names = Object.entries(module).filter(([name, value]) => typeof value === 'function' && /^[a-z]/.test(name));
  return Object.fromEntries(names.map(([name]) => [name, refuse]));
}

function refuse(): never {
  throw new Error('a file that is read may not reach the network or another program');
}
