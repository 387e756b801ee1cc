import { isIP } from 'node:net';
import { holds, networkOf } from '../identity/network.js';
import type { Caller } from './identity.js';

/**
 * Tells from which address a person asks: that of the connection, or, where that is a trusted proxy's, the last one in
 * `X-Forwarded-For` that is none of theirs. What stands before it was written by whoever asked, and is not believed.
 *
 * @param trusted addresses and networks of proxies
 * @throws RangeError where one of them is none
 */
export function clientAddresses(
  trusted: readonly string[],
): (request: Pick<Request, 'headers'>, caller: Caller) => string | undefined {
  const proxies = networkOf(trusted);
  if (proxies === undefined) throw new RangeError(`no addresses: ${trusted.join(' ')}`);
  return ({ headers }, { address }) => {
    if (trusted.length === 0 || address === undefined) return address;
    const named = (headers.get('X-Forwarded-For') ?? '').split(',').map(addressIn);
    let client = address;
    while (holds(proxies, client)) {
      const before = named.pop();
      if (before === undefined) return client;
      client = before;
    }
    return client;
  };
}

/** As proxies write it: with brackets and a port, or without; nothing for what is no address. */
function addressIn(text: string): string | undefined {
  const [, inBrackets, plain = text.trim()] =
    /^\s*(?:\[([^\]]+)\](?::\d+)?|(\d+(?:\.\d+){3}):\d+)\s*$/.exec(text) ?? [];
  const address = inBrackets ?? plain;
  return isIP(address) === 0 ? undefined : address;
}
