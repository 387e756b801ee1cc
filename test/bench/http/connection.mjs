import { once } from 'node:events';
import { createConnection } from 'node:net';

/** One connection that asks one thing after the other: as little work as a client can have, so that it measures the server. */
export class Connection {
  token;
  #socket;
  #parts = [];
  #size = 0;
  #done;
  #failed;

  static async to(port) {
    const connection = new Connection();
    connection.#socket = createConnection({ port, host: '127.0.0.1', noDelay: true });
    connection.#socket.on('data', (part) => connection.#take(part));
    connection.#socket.on('close', () => connection.#failed?.(new Error('the server closed the connection')));
    await once(connection.#socket, 'connect');
    return connection;
  }

  /** @returns `{ status, text, headers, bytes }` */
  ask(method, path, body, token = this.token, more = '') {
    const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
    const type = path.endsWith('/log') && method === 'POST' ? 'application/x-ndjson' : 'application/json';
    const about = text === '' ? '' : `Content-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(text)}\r\n`;
    const head = `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\n${more}${about}\r\n`;
    return new Promise((resolve, reject) => {
      this.#done = resolve;
      this.#failed = reject;
      this.#socket.write(head + text);
    });
  }

  close() {
    this.#socket.destroy();
  }

  #take(part) {
    this.#parts.push(part);
    this.#size += part.length;
    const whole = this.#whole();
    if (whole === undefined) return;
    this.#parts = [];
    this.#size = 0;
    this.#known = undefined;
    this.#done(whole);
  }

  /** Where the body begins, and how long it is; for one in chunks, that is not known before its end. */
  #known;

  #whole() {
    if (this.#known === undefined) {
      const start = Buffer.concat(this.#parts);
      this.#parts = [start];
      const at = start.indexOf('\r\n\r\n');
      if (at === -1) return undefined;
      const head = start.toString('latin1', 0, at);
      const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
      const status = Number(head.slice(9, 12));
      const isEmpty = status === 204 || status === 304;
      this.#known = {
        at: at + 4,
        head,
        status,
        length: isEmpty ? 0 : length === undefined ? undefined : Number(length),
      };
    }
    const { at, head, status, length } = this.#known;
    if (length !== undefined ? this.#size < at + length : !this.#endsInChunk()) return undefined;
    const all = Buffer.concat(this.#parts);
    const body = length === undefined ? unchunked(all.subarray(at)) : all.subarray(at, at + length);
    return { status, head, bytes: body.length, text: body.toString() };
  }

  #endsInChunk() {
    const last = this.#parts.at(-1);
    const end = last.length < 7 ? Buffer.concat(this.#parts.slice(-3)) : last;
    return (
      end.subarray(-7).toString('latin1').endsWith('\r\n0\r\n\r\n') ||
      end.toString('latin1').endsWith('\r\n\r\n0\r\n\r\n')
    );
  }
}

function unchunked(body) {
  const parts = [];
  for (let at = 0; at < body.length;) {
    const end = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.toString('latin1', at, end), 16);
    if (size === 0) break;
    parts.push(body.subarray(end + 2, end + 2 + size));
    at = end + 4 + size;
  }
  return Buffer.concat(parts);
}
