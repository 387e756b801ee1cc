import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** How the server takes a letter. */
export type MailMood = 'accepts' | 'refuses-address' | 'refuses-letter' | 'not-now' | 'cuts-off';

/** A real mail server of a test. */
export interface MailServer {
  readonly address: string;
  /** Letters that were taken, whole. */
  readonly letters: readonly string[];
  mood: MailMood;
  close(): Promise<void>;
}

/** Starts one on a free port. */
export async function openMailServer(): Promise<MailServer> {
  const letters: string[] = [];
  const answer = (code: number): Error => Object.assign(new Error('turned down'), { responseCode: code });
  const running = { mood: 'accepts' as MailMood };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: (_to, _session, done) => {
      if (running.mood === 'refuses-address') done(answer(550));
      else if (running.mood === 'not-now') done(answer(451));
      else done();
    },
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      if (running.mood === 'cuts-off') {
        stream.resume();
        for (const connection of server.connections as Iterable<{ _socket: { destroy(): void } }>)
          connection._socket.destroy();
        return;
      }
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (running.mood === 'refuses-letter') return done(answer(554));
        letters.push(Buffer.concat(parts).toString('utf8'));
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(running, {
    address: `smtp://127.0.0.1:${port}`,
    letters,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

/** The text of a letter as its reader sees it. */
export function textOfLetter(letter: string): string {
  const [head = '', ...body] = letter.split('\r\n\r\n');
  const text = body.join('\r\n\r\n');
  if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString('utf8');
  const bytes = text
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return /quoted-printable/i.test(head) ? Buffer.from(bytes, 'latin1').toString('utf8') : text;
}
