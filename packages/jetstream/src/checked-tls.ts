import { isIP } from 'node:net';
import { checkServerIdentity, type PeerCertificate } from 'node:tls';
import type { NodeConnectionOptions } from '@nats-io/transport-node';
import type { NatsTls } from './options.js';

/**
 * The options of an encrypted line, with the name by which a server must be known. Where servers are named by their IP
 * addresses alone, the client asks for a certificate of `localhost`, whoever answers: it is to be one of those
 * addresses. Beside one that has a name, the client asks for that name at the others too.
 *
 * @param servers as in `JetStreamOptions`
 */
export function checkedTls(servers: readonly string[], tls: NatsTls): NonNullable<NodeConnectionOptions['tls']> {
  const hosts = servers.map((server) => server.replace(/:\d{1,5}$/, '').replace(/^\[(.+)\]$/, '$1'));
  const options = {
    ...tls,
    checkServerIdentity: (host: string, certificate: PeerCertificate): Error | undefined => {
      const meant = hosts.every((each) => isIP(each) !== 0) ? hosts : [host];
      const faults = meant.map((each) => checkServerIdentity(each, certificate));
      return faults.includes(undefined) ? undefined : faults[0];
    },
  };
  return options;
}
