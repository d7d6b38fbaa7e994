import { connect, type Socket } from 'node:net';
import postgres, { type Sql } from 'postgres';

type Options = NonNullable<Parameters<typeof postgres>[1]>;

/** What postgres.js gives to the function that makes its sockets. */
interface Place {
  host: string[];
  port: number[];
  path?: string | false;
}

/**
 * postgres.js never answers a statement that it is given between the error and the close of a socket, as when the
 * database is killed: it takes for granted that the error has refused it. Told that the close had no error, it refuses
 * what is left. The close comes after what was about to be written, since it would wait for that for ever.
 */
const openSocket = ({ host, port, path }: Place, turn: number): Socket => {
  const at = turn % port.length;
  const target = { host: host[at] ?? '127.0.0.1', port: port[at] ?? 5432 };
  const socket = path ? connect(path) : connect(target);
  const emit = socket.emit.bind(socket) as (event: string, ...args: unknown[]) => boolean;
  socket.emit = (event: string, ...args: unknown[]) =>
    event === 'close' ? (setImmediate(emit, 'close', false), true) : emit(event, ...args);
  // For the name that TLS checks, as postgres.js itself would set it.
  return path ? socket : Object.assign(socket, target);
};

/** A pool of connections that fails fast, and comes back, when the database goes away. */
export const openClient = (url: string, options: Options): Sql => {
  let turn = 0;
  const socket = (place: Place) => openSocket(place, turn++);
  return postgres(url, { onnotice: () => undefined, ...options, socket } as Options);
};
