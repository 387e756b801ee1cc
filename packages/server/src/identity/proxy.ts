import type { Caller } from '../app/identity.js';
import { holds, networkOf } from './network.js';
import { isSame, sha256Of } from './same-secret.js';

/** A reverse proxy that signs persons in and says in a header who it is. */
export interface ProxyOptions {
  /** From where it asks: addresses, or networks such as `10.1.0.0/16`. */
  readonly addresses: readonly string[];
  /** What it sends in `secretHeader`, so that no other program on that address speaks for it. */
  readonly secret: string;
  /** `Kh-Proxy-Secret` unless given. */
  readonly secretHeader?: string;
  /** What the directory has before the subjects of this way in; nothing unless given. */
  readonly prefix?: string;
  /** In which header the subject stands. */
  readonly subjectHeader: string;
}

/** Tells the subject that the proxy names; nothing for whatever did not come through it. */
export function behindProxy(options: ProxyOptions): (request: Request, caller: Caller) => string | undefined {
  const { secret, secretHeader = 'Kh-Proxy-Secret', subjectHeader, prefix = '' } = options;
  const addresses = networkOf(options.addresses);
  const expected = sha256Of(secret);
  return ({ headers }, { address }) => {
    if (address === undefined || addresses === undefined || !holds(addresses, address)) return undefined;
    if (!isSame(sha256Of(headers.get(secretHeader) ?? ''), expected)) return undefined;
    const subject = headers.get(subjectHeader)?.trim() ?? '';
    return subject === '' ? undefined : `${prefix}${textOf(subject)}`;
  };
}

/** Proxies send UTF-8, which a header gives as Latin letters. */
function textOf(header: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(header, 'latin1'));
  } catch {
    return header;
  }
}
