import { access, constants, readFile } from 'node:fs/promises';
import { certificateFault, isLogError } from '@kehoach/core';
import { JetStreamApiCodes, jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { connect, credsAuthenticator, type NatsConnection, type NodeConnectionOptions } from '@nats-io/transport-node';
import type { JetStreamOptions, NatsSignIn } from './options.js';
import { checkedTls } from './checked-tls.js';
import { patiently } from './patience.js';
import { isNatsServerError, NatsServerError } from './server-error.js';
import { inWords } from './store-error.js';
import { checkVersion } from './version.js';

/** A connection that comes back by itself, and what manages streams over it. */
export interface Connected {
  readonly connection: NatsConnection;
  readonly manager: JetStreamManager;
}

/** Milliseconds until a server that does not answer is out of reach. */
const connectMs = 5000;
/** Milliseconds for one request; whoever asks asks again. */
export const requestMs = 2500;

/**
 * Connects to one of the servers.
 *
 * @throws NatsServerError; LogError `store-failed`
 */
export async function connected(options: JetStreamOptions): Promise<Connected> {
  const connection = await reached(options);
  const version = connection.info?.version ?? '';
  try {
    checkVersion(version, options.takesUntested);
    const manager = (): Promise<JetStreamManager> => jetstreamManager(connection, { timeout: requestMs });
    // A cluster that has just lost a server answers once it has chosen who leads it.
    const isThere = connection.info?.jetstream === true;
    return { connection, manager: await (isThere ? patiently(manager, () => connection.isClosed()) : manager()) };
  } catch (error) {
    await connection.close().catch(() => undefined);
    throw isNatsServerError(error) ? error : withoutJetStream(error, version);
  }
}

async function reached(options: JetStreamOptions): Promise<NatsConnection> {
  await readable(options);
  try {
    return await connect(await connectionOptions(options));
  } catch (error) {
    // The failure may quote what was sent: only its kind is told.
    throw new NatsServerError('server-unreachable', { servers: options.servers.join(','), cause: kindOf(error) });
  }
}

/** By its code, else by its name. */
function kindOf(error: unknown): string {
  const { name, code } = error as { readonly name?: unknown; readonly code?: unknown };
  const kind = typeof code === 'string' ? code : typeof name === 'string' ? name : 'unknown';
  return certificateFault(kind) ?? kind;
}

async function readable({ signIn, tls = {} }: JetStreamOptions): Promise<void> {
  const { credentialsFile } = { credentialsFile: undefined, ...signIn };
  for (const file of [credentialsFile, tls.caFile, tls.certFile, tls.keyFile])
    if (file !== undefined)
      await access(file, constants.R_OK).catch((error: NodeJS.ErrnoException) => {
        throw new NatsServerError('unreadable-file', { file, cause: error.code ?? 'unknown' });
      });
}

async function connectionOptions({ servers, signIn, tls }: JetStreamOptions): Promise<NodeConnectionOptions> {
  return {
    servers: [...servers],
    name: 'KeHoach',
    timeout: connectMs,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    reconnectJitter: 100,
    reconnectJitterTLS: 100,
    pingInterval: 2000,
    maxPingOut: 2,
    ignoreAuthErrorAbort: true,
    ...(signIn !== undefined && (await authenticated(signIn))),
    ...(tls !== undefined && { tls: checkedTls(servers, tls) }),
  };
}

async function authenticated(signIn: NatsSignIn): Promise<NodeConnectionOptions> {
  if ('user' in signIn) return { user: signIn.user, pass: signIn.password };
  if ('token' in signIn) return { token: signIn.token };
  return { authenticator: credsAuthenticator(await readFile(signIn.credentialsFile)) };
}

/** Failures of a first question that say that nobody there may keep streams. */
function withoutJetStream(error: unknown, version: string): Error {
  const failure = isLogError(error) ? error.cause : error;
  const { name, code } = failure as { readonly name?: unknown; readonly code?: unknown };
  const isOff = name === 'JetStreamNotEnabled' || code === JetStreamApiCodes.JetStreamNotEnabledForAccount;
  return isOff ? new NatsServerError('no-jetstream', { version }) : inWords(error);
}
