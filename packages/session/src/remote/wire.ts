import type { Timer } from '../clock.js';
import { failed, type Failure } from '../failure.js';
import { isPage, leadsElsewhere, type Fetch, type FetchAnswer, type Signal } from '../source.js';

/** Gives a token for the person who is signed in; asked at the first need, and again when a server takes it no more. */
export type TokenProvider = () => Promise<string | undefined>;

/** What a server said, whatever the status. */
export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly header: (name: string) => string | undefined;
}

/** What a server said, or why nothing came from it. */
export type Asked = { readonly reply: Reply } | { readonly failure: Failure };

/** What a wire needs from outside. */
export interface WireOptions {
  readonly fetch: Fetch;
  readonly timer: Timer;
  readonly tokenProvider?: TokenProvider | undefined;
  /** An address that leads to signing in as all others do, and answers at once. */
  readonly probe: string;
}

type OnAsk = (abort: () => void) => void;
type Read<T> = (answer: FetchAnswer) => Promise<T>;

interface Platform {
  readonly AbortController: new () => { readonly signal: Signal; abort(): void };
}

const platform = globalThis as unknown as Platform;

/** The way to a server: bears the person's token, and knows an answer from a page for signing in. */
export class Wire {
  readonly #options: WireOptions;
  readonly #underWay = new Set<{ abort(): void }>();
  #token: string | undefined;
  #hasHeard = false;
  #asking: Promise<string | undefined> | undefined;

  constructor(options: WireOptions) {
    this.#options = options;
  }

  /** Whether the server has ever answered. */
  get hasHeard(): boolean {
    return this.#hasHeard;
  }

  /** `fetch` with the token; a refused token is asked for once more. */
  readonly fetch: Fetch = async (address, init) => {
    const token = this.#token ?? (await this.#freshToken());
    const answer = await this.#options.fetch(address, bearing(token, init));
    this.#hasHeard = true;
    if (answer.status !== 401 || this.#options.tokenProvider === undefined) return answer;
    // Another request may have had it renewed meanwhile.
    const fresh = this.#token === token ? await this.#freshToken() : this.#token;
    if (fresh === undefined || fresh === token) return answer;
    return this.#options.fetch(address, bearing(fresh, init));
  };

  /**
   * One request, at most `waitMs` long. Never rejects.
   *
   * @param body JSON to post; nothing is posted without it
   * @param onAsk is given what ends it at once
   */
  async ask(
    address: string,
    { waitMs, body, onAsk }: { readonly waitMs: number; readonly body?: string; readonly onAsk?: OnAsk },
  ): Promise<Asked> {
    let stop = (): void => undefined;
    const timed: OnAsk = (abort) => {
      stop = this.#options.timer(waitMs, abort);
      onAsk?.(abort);
    };
    const asked = await this.request(address, { body, onAsk: timed, read: repliedBy });
    stop();
    return asked;
  }

  /** One request; `read` reads the answer, however long that takes, and what it throws is the line's. Never rejects. */
  async request<T>(
    address: string,
    { body, onAsk, read }: { readonly body?: string | undefined; readonly onAsk: OnAsk; readonly read: Read<T> },
  ): Promise<T | { readonly failure: Failure }> {
    const controller = new platform.AbortController();
    this.#underWay.add(controller);
    onAsk(() => controller.abort());
    try {
      return await read(await this.fetch(address, { ...asked(body), signal: controller.signal }));
    } catch {
      const isElsewhere =
        !controller.signal.aborted && (await leadsElsewhere(this.#options.probe, this.#options.fetch));
      return { failure: failed(isElsewhere ? 'signed-out' : 'offline', {}) };
    } finally {
      this.#underWay.delete(controller);
    }
  }

  /** Ends what is under way: a page that was left waits for nothing. */
  abort(): void {
    for (const controller of this.#underWay) controller.abort();
  }

  /** What one person was given serves no other. */
  forgetToken(): void {
    this.#token = undefined;
  }

  async #freshToken(): Promise<string | undefined> {
    const { tokenProvider } = this.#options;
    this.#asking ??= Promise.resolve()
      .then(() => tokenProvider?.())
      // Whoever gives no token is signed out, as the server will say.
      .catch(() => undefined)
      .then((token) => {
        this.#asking = undefined;
        this.#token = token;
        return token;
      });
    return this.#asking;
  }
}

function asked(body: string | undefined): Parameters<Fetch>[1] {
  // The server says itself what may be kept. Where a page asks it never to be, Chromium asks for each request anew
  // whether a page of another origin may.
  const init = { credentials: 'same-origin', cache: 'default', redirect: 'follow' } as const;
  if (body === undefined) return init;
  return { ...init, method: 'POST', body, headers: { 'content-type': 'application/json' } };
}

function bearing(token: string | undefined, init: Parameters<Fetch>[1]): Parameters<Fetch>[1] {
  return token === undefined ? init : { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } };
}

/** The whole of an answer. */
export async function repliedBy(answer: FetchAnswer): Promise<Asked> {
  const text = await answer.text();
  const { ok, status } = answer;
  if (status === 401 || (ok && isPage(answer, text))) return { failure: failed('signed-out', {}) };
  return { reply: { status, text, header: (name) => answer.headers.get(name) ?? undefined } };
}
