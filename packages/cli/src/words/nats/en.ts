import type { NatsWords } from './nats-words.js';

/** In English. */
export const en: NatsWords = {
  faults: {
    'server-unreachable': ({ servers, cause }) =>
      causes.get(cause)?.(servers) ??
      `NATS at ${servers} cannot be reached (${cause}). Check the addresses, and that it runs.`,
    'unreadable-file': ({ file, cause }) =>
      `The file ${file} cannot be read (${cause}). Check its name and its rights.`,
    'server-too-old': ({ version, tested }) => `NATS ${version} is too old. Upgrade it to ${tested}.`,
    'server-untested': ({ version, tested }) =>
      `NATS ${version} was not tried with KeHoach; ${tested} was. Use that one, or set KEHOACH_NATS_UNTESTED=1 ` +
      'after a trial of your own.',
    'no-jetstream': ({ version }) =>
      `NATS ${version} runs without JetStream, or this user may not use it. Start it with -js, or allow it.`,
    'too-few-servers': ({ replicas }) =>
      `A stream on ${replicas} servers needs as many servers in the cluster. Start them, or add ?replicas=1 to ` +
      'the address.',
  },
  badAddress: 'The address of NATS cannot be read. Write it as nats://user:password@host:4222,host:4222/STREAM.',
  missing: (place) => `There are no logs at ${place}.`,
  filled: (place) => `${place} holds something already and is not replaced. Name another stream: nats://…/STREAM.`,
  changed: (place) =>
    `Somebody wrote to ${place} meanwhile, so nothing was moved. Stop the servers that use it, then run this again.`,
  apart: (server) =>
    `The NATS server ${server} keeps another log than the other servers, so it is not asked any more. ` +
    'Stop it, take its JetStream folder away, and start it: it copies the log from the others.',
  cut: (place) =>
    `${place} no longer holds all that was recorded: it was cut off, taken away or replaced. Nothing is answered from it. ` +
    'Put the stream back, and the server goes on by itself; or start all servers again to go on with what is left.',
  whole: (place) => `${place} holds all that was recorded again; the server goes on.`,
  survives: (replicas) =>
    replicas > 1
      ? `Kept on ${replicas} servers of NATS. What was acknowledged survives a killed process and a killed server; ` +
        'NOT a power line that all of them lose at once: NATS brings it to the disk every two minutes.'
      : 'Kept on one server of NATS. What was acknowledged survives a killed process; NOT a lost power line: ' +
        'NATS brings it to the disk every two minutes. Three servers lose nothing when one of them goes dark.',
};

const causes: ReadonlyMap<string, (servers: string) => string> = new Map([
  [
    'AuthorizationError',
    (servers) => `NATS at ${servers} refused the sign-in. Check the user and password, or the file of credentials.`,
  ],
  [
    'untrusted-certificate',
    (servers) =>
      `The certificate of NATS at ${servers} is of no authority that is trusted here. Name the authority’s ` +
      'file with ?ca=; if you did, somebody else may be answering.',
  ],
  [
    'expired-certificate',
    (servers) =>
      `The certificate of NATS at ${servers} has expired or does not count yet. Renew it, or check the clock.`,
  ],
  [
    'other-host',
    (servers) =>
      `The certificate of NATS at ${servers} is for another host. Write the host as the certificate names it; ` +
      'if you did, somebody else may be answering.',
  ],
]);
