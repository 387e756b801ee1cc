// A line between browsers and a server: it can be cut, and lose answers, while the server goes on.
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Passes bytes on as they are: the server hears no proxy. */
export interface Line {
  readonly origin: string;
  /** To another server from now on. */
  to(port: number): void;
  /** Nothing passes; what is open is closed. */
  cut(): void;
  mend(): void;
  /** From now on no answer comes back to requests that begin so, such as `POST /plans `; the server has them. */
  lose(beginning: string | undefined): void;
  /** How many answers were lost. */
  readonly lost: number;
  end(): Promise<void>;
}

/** Opens one to a port of this computer. */
export async function lineTo(first: number): Promise<Line> {
  const line = new Passing(first);
  const server = createServer((socket) => line.take(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    to: (port) => void (line.port = port),
    cut: () => line.cut(),
    mend: () => void (line.isCut = false),
    lose: (beginning) => void (line.losing = beginning),
    get lost() {
      return line.lost;
    },
    end: async () => {
      line.cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

class Passing {
  port: number;
  isCut = false;
  lost = 0;
  losing: string | undefined;
  readonly #sockets = new Set<Socket>();

  constructor(port: number) {
    this.port = port;
  }

  cut(): void {
    this.isCut = true;
    for (const each of this.#sockets) each.destroy();
  }

  take(socket: Socket): void {
    if (this.isCut) return void socket.destroy();
    const onward = connect(this.port, '127.0.0.1');
    this.#keep(socket, onward);
    this.#keep(onward, socket);
    let isLost = false;
    socket.on('data', (part) => {
      isLost ||= this.losing !== undefined && part.toString('latin1').startsWith(this.losing);
      onward.write(part);
    });
    onward.on('data', (part) => {
      if (isLost) {
        this.lost += 1;
        socket.destroy();
      } else socket.write(part);
    });
  }

  /** Until it closes, which closes the other too. */
  #keep(socket: Socket, other: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.#sockets.delete(socket);
      other.destroy();
    });
  }
}
