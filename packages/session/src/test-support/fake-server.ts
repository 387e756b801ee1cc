import type { Fetch, FetchAnswer } from '../source.js';

/** What a fake server answers to one request. */
export interface Reply {
  readonly status?: number;
  readonly text?: string;
  readonly type?: string;
  /** No answer comes: the connection breaks. */
  readonly isDown?: boolean;
  /** It leads to another host, where no script may follow. */
  readonly leadsElsewhere?: boolean;
  /** The connection breaks within the text. */
  readonly breaksOff?: boolean;
  /** Answers when this is through. */
  readonly wait?: Promise<unknown>;
}

/** A server with one log, whose answer can be changed at any time. */
export interface FakeServer {
  readonly fetch: Fetch;
  reply: Reply;
  /** Addresses that were asked, in their order. */
  readonly asked: string[];
}

/** A server that answers `reply`. */
export function fakeServer(reply: Reply): FakeServer {
  const server = { reply, asked: [] as string[] };
  const fetch: Fetch = async (address, { redirect }) => {
    if (redirect === 'follow') server.asked.push(address);
    const { status = 200, text = '', type = 'application/x-ndjson', ...how } = server.reply;
    await how.wait;
    if (how.leadsElsewhere && redirect === 'manual') return answerOf(0, '', '', 'opaqueredirect');
    if (how.isDown || how.leadsElsewhere) throw new TypeError('Failed to fetch');
    return answerOf(status, text, type, 'basic', how.breaksOff);
  };
  return Object.assign(server, { fetch });
}

function answerOf(status: number, text: string, contentType: string, type: string, breaksOff = false): FetchAnswer {
  return {
    ok: status >= 200 && status < 300,
    status,
    type,
    headers: { get: (name) => (name === 'content-type' ? contentType : null) },
    text: async () => {
      if (breaksOff) throw new TypeError('network error');
      return text;
    },
  };
}
