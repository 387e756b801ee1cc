import { streamPattern, type JetStreamOptions, type NatsSignIn, type NatsTls } from './options.js';

/** What an address names, and how it may be shown: without its password. */
export interface NatsAddress {
  readonly options: Pick<JetStreamOptions, 'servers' | 'stream' | 'replicas' | 'signIn' | 'tls'>;
  readonly shown: string;
}

const form = /^(nats|tls):\/\/(?:([^@/?#]*)@)?([^/?#@]+)(?:\/([^?#]*))?(?:\?([^#]*))?$/i;
const server = /^(?:[\w.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;
const names: ReadonlySet<string> = new Set(['creds', 'ca', 'cert', 'key', 'replicas']);

/**
 * Reads `nats://[user:password@]host[:port][,host[:port]…][/STREAM][?creds=…&ca=…&cert=…&key=…&replicas=…]`;
 * `tls://` for one that must be encrypted; a scheme may stand before each host. A single word before `@` is a token.
 *
 * @returns nothing where it is no such address
 */
export function natsAddress(text: string): NatsAddress | undefined {
  const [, scheme = '', who, hosts = '', stream = '', query = ''] =
    form.exec(text.trim().replaceAll(/,\s*(?:nats|tls):\/\//gi, ',')) ?? [];
  const servers = hosts.split(',').map((each) => each.trim());
  const more = new URLSearchParams(query);
  if (scheme === '' || !servers.every((each) => server.test(each))) return undefined;
  if ([...more.keys()].some((name) => !names.has(name)) || (stream !== '' && !streamPattern.test(stream)))
    return undefined;
  const replicas = replicasIn(more.get('replicas'));
  const signIn = signInFrom(who, more.get('creds'));
  if (replicas === undefined || signIn === undefined) return undefined;
  const tls = tlsFrom(scheme, more);
  return {
    options: {
      servers,
      ...(stream !== '' && { stream }),
      ...(replicas !== 0 && { replicas }),
      ...(signIn !== null && { signIn }),
      ...(tls !== undefined && { tls }),
    },
    shown: `${scheme.toLowerCase()}://${servers.join(',')}${stream === '' ? '' : `/${stream}`}`,
  };
}

/** 0 where none are named; nothing for what is no such number. */
function replicasIn(text: string | null): 0 | 1 | 3 | 5 | undefined {
  if (text === null) return 0;
  return ([1, 3, 5] as const).find((count) => String(count) === text);
}

/** `null` for nobody; nothing for what cannot be read. */
function signInFrom(who: string | undefined, credentialsFile: string | null): NatsSignIn | null | undefined {
  if (credentialsFile !== null) return who === undefined && credentialsFile !== '' ? { credentialsFile } : undefined;
  if (who === undefined) return null;
  const [user, ...password] = who.split(':').map(decoded);
  if (user === undefined || user === '' || password.includes(undefined)) return undefined;
  return password.length === 0 ? { token: user } : { user, password: password.join(':') };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function tlsFrom(scheme: string, more: URLSearchParams): NatsTls | undefined {
  const files = { caFile: more.get('ca'), certFile: more.get('cert'), keyFile: more.get('key') };
  const given = Object.entries(files).filter(([, file]) => file !== null && file !== '');
  if (scheme.toLowerCase() === 'nats' && given.length === 0) return undefined;
  return Object.fromEntries(given) as NatsTls;
}
